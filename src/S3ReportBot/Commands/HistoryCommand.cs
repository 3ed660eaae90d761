using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>`show history`: who changed the present question's answer, when, and to what.</summary>
internal sealed class HistoryCommand(ReportStore reports) : ICommandModule
{
    /// <summary>So many lines of such texts are one message on every channel.</summary>
    private const int Lines = 10, ExcerptLength = 120;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["show history"] = new(ShowAsync, NeedsReport: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];

    private async Task<NavigationResult> ShowAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var question = turn.Current ?? (turn.Last is { } last ? turn.Form.Find(last.Question) : null);
        if (question is null || question.Key != ReportKeyPart.None)
            return CommandTable.MeansNothing(turn, "show history");
        var history = await reports.HistoryAsync(turn.Report!.Key, cancellationToken);
        var changes = history.Where(change => change.Question == question.Id).Reverse()
            .Select(change => (change.At, Line: Line(turn, question, change)));
        var reopenings = (turn.Report.Header?.Reopenings ?? [])
            .Where(reopening => reopening.Question is null || reopening.Question == question.Id)
            .Select(reopening => (reopening.At, Line: Line(turn, reopening)));
        var all = changes.Concat(reopenings).OrderByDescending(one => one.At).ToList();
        if (all.Count == 0)
            turn.Say("show.nothing", ("question", question.Name));
        else
            turn.Reply.Add(string.Join('\n', all.Take(Lines).Select(one => one.Line).Prepend(
                turn.Reply.Text("history.title", ("question", Naming.Of(turn, question)), ("count", all.Count)))));
        if (all.Count > Lines)
            turn.Say("history.earlier", ("count", all.Count - Lines));
        return NavigationResult.Stay;
    }

    private static string Line(Turn turn, Reopening reopening) => reopening.Reason.Length > 0
        ? turn.Reply.Text("history.reopened-why", ("time", BrusselsTime.Time(reopening.At)), ("name", reopening.Name),
            ("reason", reopening.Reason))
        : turn.Reply.Text("history.reopened", ("time", BrusselsTime.Time(reopening.At)), ("name", reopening.Name));

    private static string Line(Turn turn, Question question, Change change) => turn.Reply.Text(change.Undoes > 0 ? "history.undo" : "history.line",
        ("time", BrusselsTime.Time(change.At)), ("name", Conflicts.AuthorOf(turn, change.By)), ("what", What(turn, question, change)));

    private static string What(Turn turn, Question question, Change change) => change.After switch
    {
        { State: AnswerState.Skipped, Content: null } => turn.Texts["history.skipped"],
        { State: AnswerState.Later, Content: null } => turn.Texts["history.later"],
        { Content: null } => turn.Texts["history.emptied"],
        { Content: TextContent { Text: var text } } => turn.Texts["history.text",
            ("text", Difference.Excerpt(Line(text), Line((change.Before.Content as TextContent)?.Text ?? ""), ExcerptLength))],
        { Content: RatingsContent ratings } => turn.Texts["history.ratings", ("rated", ratings.Rated), ("count", question.Items.Count)],
        { Content: RowsContent rows } => Rows(turn, change, rows),
        _ => throw new InvalidOperationException($"No way to tell {change.After.Content.GetType().Name}."),
    };

    private static string Rows(Turn turn, Change change, RowsContent rows)
    {
        var (added, deleted, changed) = RowChanges.Count(change.Before.Content, change.After.Content);
        var counts = new[] { ("history.rows-added", added), ("history.rows-deleted", deleted), ("history.rows-changed", changed) }
            .Where(count => count.Item2 > 0)
            .Select(count => turn.Texts[count.Item1, ("count", count.Item2)])
            .ToList();
        return turn.Texts["history.rows", ("what", counts.Count == 0 ? turn.Texts["history.rows-same"] : string.Join(", ", counts)), ("count", rows.Rows.Count)];
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
