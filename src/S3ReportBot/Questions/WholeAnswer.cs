using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>`show`: the present answer whole and to the letter.</summary>
internal static class WholeAnswer
{
    /// <summary>The current question, or the one answered last; null where there is none of the form.</summary>
    public static Question? Meant(Turn turn)
    {
        var question = turn.Current ?? (turn.Last is { } last ? turn.Form.Find(last.Question) : null);
        return question?.Key == ReportKeyPart.None ? question : null;
    }

    public static NavigationResult Show(Turn turn, Question question)
    {
        if (turn.AnswerTo(question).Content is not { } content)
        {
            turn.Say("show.nothing", ("question", question.Name));
            return NavigationResult.Stay;
        }

        turn.Reply.Verbatim(Of(question, content));
        turn.Say("show.was", ("question", Naming.Of(turn, question)));
        return NavigationResult.Stay;
    }

    public static string Of(Question question, AnswerContent content) => content switch
    {
        TextContent text => text.Text,
        RowsContent rows when question.Kind == QuestionKind.Regions => string.Join('\n', rows.Rows.Select(row => row.Cells[0])),
        RowsContent rows => string.Join("\n\n", rows.Rows.Select((row, index) => Whole(question, row, index + 1))),
        RatingsContent ratings => string.Join('\n', question.Items.Select((item, index) => $"{item}: {Word(question, ratings.Values[index])}")),
        _ => throw new InvalidOperationException($"No way to show {content.GetType().Name}."),
    };

    private static string Whole(Question question, Row row, int number) => string.Join('\n', question.Columns
        .Select((column, index) => (column.Name, Cell: row.Cells[index]))
        .Where(cell => cell.Cell.Length > 0)
        .Select((cell, index) => index == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{number}. {cell.Name}: {cell.Cell}")
            : $"{cell.Name}: {cell.Cell}"));

    public static string Word(Question question, string? key) => question.Scale.FirstOrDefault(step => step.Key == key)?.Text ?? "-";
}
