using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Shows with a question what the last report answered to it, and how to keep that.</summary>
internal static class EarlierOffer
{
    private const int ExcerptLength = 300;
    private const int MostLines = 12;

    public static void Say(Turn turn, Question question)
    {
        if (turn.Earlier is not { } earlier)
            return;
        if (question.ListsEvents(EventTense.Past))
            DidItHappen.Ask(turn, question);
        else if (turn.AnswerTo(question).Content is null && Of(turn, question) is { } content)
        {
            turn.Say(Key(content), ("period", earlier.Report.Period.Name), ("text", Shown(turn, content)));
            turn.Reply.Offer("same");
            if (turn.Form.SectionOf(question).Questions.Count(other => turn.AnswerTo(other).State is AnswerState.Open or AnswerState.Later) > 1)
                turn.Reply.Offer("same section");
        }
    }

    /// <summary>What `same` would store; null for nothing. Past events are never the same; planned ones are those still to come.</summary>
    public static AnswerContent? Of(Turn turn, Question question)
    {
        if (turn.Earlier is not { } earlier || question.ListsEvents(EventTense.Past))
            return null;
        var rows = question.ListsEvents(EventTense.Planned) ? [.. PlannedBefore.ToCome(turn, question).Select(planned => planned.Cells)]
            : (earlier.To(question) as RowsContent)?.Rows.Select(row => row.Cells).ToList();
        if (rows is null)
            return earlier.To(question);
        return rows.Count == 0 ? null : new RowsContent([.. AnswerRows.New(turn, question, rows)]);
    }

    private static string Key(AnswerContent content) => content switch
    {
        RowsContent => "last.rows",
        RatingsContent => "last.ratings",
        TextContent { Text: var text } when text.Length > ExcerptLength => "last.text-cut",
        _ => "last.text",
    };

    private static string Shown(Turn turn, AnswerContent content) => content switch
    {
        TextContent { Text: var text } => Cut(text, ExcerptLength),
        RatingsContent ratings => $"{ratings.Rated}/{ratings.Values.Count}",
        RowsContent { Rows: var rows } when rows.Count > MostLines => $"{Lines(turn, rows.Take(MostLines - 1))}\n{turn.Reply.Text("last.more", ("count", rows.Count - MostLines + 1))}",
        RowsContent { Rows: var rows } => Lines(turn, rows),
        _ => throw new InvalidOperationException($"No way to show {content.GetType().Name}."),
    };

    private static string Lines(Turn turn, IEnumerable<Row> rows) =>
        string.Join('\n', rows.Select(row => turn.Reply.Text("last.row", ("row", Line(row.Cells)))));

    /// <summary>A row in one line.</summary>
    public static string Line(IReadOnlyList<string> cells) =>
        string.Join(" · ", cells.Where(cell => cell.Length > 0).Take(3).Select(cell => Cut(cell.ReplaceLineEndings(" "), 60)));

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.EnumerateRunes().Take(length).Select(rune => rune.ToString())) + "…";
}
