using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Rows of lists and tables: regions are a table of one column.</summary>
internal static class AnswerRows
{
    public static bool HasRows(Question question) => question.Kind is QuestionKind.Rows or QuestionKind.Regions;

    /// <summary>Stays current until `done`.</summary>
    public static bool IsTable(Question question) => question.Kind == QuestionKind.Rows;

    public static IReadOnlyList<Column> Columns(Question question) =>
        question.Kind == QuestionKind.Rows ? question.Columns : [new Column(question.Id, question.Name, ColumnKind.Text, null)];

    public static IReadOnlyList<Row> Rows(Turn turn, Question question) => turn.AnswerTo(question).Content is RowsContent { Rows: var rows } ? rows : [];

    /// <summary>Rows made by this turn: the same message makes the same ids.</summary>
    public static IEnumerable<Row> New(Turn turn, Question question, IEnumerable<IReadOnlyList<string>> cells) =>
        cells.Select(row => new Row(
            string.Create(CultureInfo.InvariantCulture, $"{turn.AnsweringTurn}-{++turn.RowsMade}"), row, turn.Person.Key, turn.Now, turn.AnswerTo(question).Version + 1));

    public static Row With(Turn turn, Question question, Row row, int column, string cell) =>
        row with { Cells = [.. row.Cells.Select((old, index) => index == column ? cell : old)], By = turn.Person.Key, At = turn.Now, Version = turn.AnswerTo(question).Version + 1 };

    /// <summary>Rows that are other than they stand now are this turn's work, whoever wrote them first.</summary>
    public static AnswerContent? Renewed(Turn turn, Question question, AnswerContent? content)
    {
        if (content is not RowsContent rows)
            return content;
        var present = Rows(turn, question);
        return new RowsContent([.. rows.Rows.Select(row => present.Contains(row) ? row : row with { By = turn.Person.Key, At = turn.Now, Version = turn.AnswerTo(question).Version + 1 })]);
    }

    /// <summary>The row that a number means: that of the list this person saw last. Null when it is gone since, or the list may not have been seen.</summary>
    public static Row? Numbered(Turn turn, Question question, int number) =>
        turn.SawQuestion && turn.Row.PendingQuestion is { Listed: var listed } && number >= 1 && number <= listed.Count
            ? Rows(turn, question).FirstOrDefault(row => row.Id == listed[number - 1])
            : null;
}
