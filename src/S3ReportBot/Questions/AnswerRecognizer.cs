using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Reads a plain message as the answer to a question of the form. Changes nothing.</summary>
internal static class AnswerRecognizer
{
    private static readonly string[] Nothing = ["-", "none", "n/a"];

    public static Reading Read(Turn turn, DialogPosition position, string message)
    {
        var question = turn.Form[position.Question];
        var (text, literal) = Literal.Of(message);
        if (literal && text.Length == 0)
            return new Reading.Refused("input.empty");
        if (position.Row is not null)
            return (literal ? null : RowsAtCell(turn, question, position, text)) ?? new AnswerReading.Cell(text);
        if (!literal && MeansNothing(question, text))
            return new AnswerReading.Nothing();
        return question.Kind switch
        {
            QuestionKind.Rows => literal ? new AnswerReading.NewRow(text) : ReadRows(turn, question, text),
            QuestionKind.Ratings => Of(RatingsReader.Read(question, RatingsBefore(turn, question, text), text)),
            QuestionKind.Regions => ReadEntries(text),
            _ => ReadWhole(turn, question, text, literal),
        };
    }

    /// <summary>The question cannot read the message at all, so that it would be refused with an example.</summary>
    public static bool Refuses(Turn turn, DialogPosition position) =>
        turn.Form[position.Question].Kind is QuestionKind.Date or QuestionKind.WebAddress or QuestionKind.Choice or QuestionKind.Ratings
        && Read(turn, position, turn.Incoming.Text) is Reading.Refused;

    /// <summary>`none` at an optional list or table passes it over.</summary>
    public static bool MeansNothing(Question question, string text) =>
        !question.Mandatory && AnswerRows.HasRows(question) && Nothing.Contains(text.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    private static Reading ReadRows(Turn turn, Question question, string text) =>
        DidItHappen.Read(turn, question, text) is { } told ? new AnswerReading.Outcomes(told) : ReadPasted(turn, question, text);

    /// <summary>Whole rows where one cell is asked: what has the cells of a table is no text of one of them.</summary>
    private static Reading? RowsAtCell(Turn turn, Question question, DialogPosition position, string text)
    {
        if (question.Kind != QuestionKind.Rows)
            return null;
        var isTable = text.Contains('\t', StringComparison.Ordinal) || text.Count(letter => letter == '|') > 1;
        var isLast = position.Column == question.Columns.Count - 1;
        var isRow = !isLast && text.Count(letter => letter == ';') == question.Columns.Count - 1;
        return isTable || isRow ? ReadPasted(turn, question, text) as AnswerReading.Pasted : null;
    }

    private static Reading ReadPasted(Turn turn, Question question, string text) =>
        PasteReader.Read(
            question.Columns, text, AnswerRows.Rows(turn, question), (column, cell) => Evidence.IsCell(turn, column, cell)) is { } paste
            ? new AnswerReading.Pasted(paste)
            : new AnswerReading.NewRow(text);

    private static Reading ReadEntries(string text) =>
        RegionsReader.Split(text) is { Count: > 0 } entries ? new AnswerReading.Entries(entries) : new Reading.Refused("input.empty");

    /// <summary>`7=3` and `-` keep the rest as it is: in an open question as it was in the last report.</summary>
    private static RatingsContent? RatingsBefore(Turn turn, Question question, string text)
    {
        var present = turn.AnswerTo(question).Content;
        return (present ?? (text.AsSpan().ContainsAny('=', '-') ? turn.Earlier?.To(question) : null)) as RatingsContent;
    }

    /// <summary>What `=` stores for a date or address that the bot cannot read: the text as it stands.</summary>
    private static Reading ReadWhole(Turn turn, Question question, string text, bool literal)
    {
        var read = Of(AnswerReader.Read(question, turn.AnswerTo(question), text));
        return literal && read is Reading.Refused && question.Kind is QuestionKind.Date or QuestionKind.WebAddress
            ? new AnswerReading.Whole(new TextContent(text))
            : read;
    }

    private static Reading Of(AnswerResult read) => read switch
    {
        AnswerResult.Accepted { Content: var content } => new AnswerReading.Whole(content),
        AnswerResult.Invalid invalid => new Reading.Refused(invalid.Reason, invalid.Arguments) { Nearest = invalid.Nearest },
        _ => throw new InvalidOperationException($"No way to take {read.GetType().Name}."),
    };
}
