using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Moving about: start, continue, back, skip, later, go to, sections, pause.</summary>
internal sealed class NavigationCommands(AfterSubmission after) : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["start"] = new((turn, _, cancellationToken) => ContinueAsync(turn, mayRun: true, cancellationToken)),
        ["continue"] = new((turn, _, cancellationToken) => ContinueAsync(turn, mayRun: false, cancellationToken)),
        ["back"] = new(BackAsync),
        ["skip"] = new((turn, _, _) => Now(AtQuestion(turn, "skip", Skip)), NeedsReport: true, Changes: true),
        ["later"] = new((turn, _, _) => Now(AtQuestion(turn, "later", Skipping.Later)), NeedsReport: true, Changes: true),
        ["sections"] = new((turn, _, _) => Now(Overview.Sections(turn)), NeedsReport: true),
        ["pause"] = new((turn, _, _) => Now(Pause(turn))),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("go to ", (turn, argument) =>
            argument.All(char.IsAsciiDigit) || QuestionFinder.Find(turn.Form, argument).Count > 0, new(GoToAsync)),
    ];

    private static Task<NavigationResult> Now(NavigationResult result) => Task.FromResult(result);

    /// <param name="mayRun">Of a submitted report the next one is begun although its half-year has not ended.</param>
    private async Task<NavigationResult> ContinueAsync(Turn turn, bool mayRun, CancellationToken cancellationToken)
    {
        turn.Sitting = Sitting.Begun;
        if (turn.Report is not { } report)
            return SwitchCommand.Choose(turn);
        if (report.Header?.Reopened is { } reopened)
            foreach (var paragraph in ReopenedNews.Of(turn.Reply, turn.ReportName, reopened, turn.Form))
                turn.Reply.Add(paragraph);
        if (report.IsOpen)
            return NavigationResult.Next(null);
        return await after.NextAsync(turn, cancellationToken) is { } next && (mayRun || next.Period.End < BrusselsTime.Today(turn.Now))
            ? NavigationResult.Open(next, report.Partnership)
            : NavigationResult.Leave;
    }

    /// <summary>While a report is chosen, one is not needed.</summary>
    private static Task<NavigationResult> BackAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        turn.Current is { Key: not ReportKeyPart.None }
        ? Now(SwitchCommand.Choose(turn))
        : CommandTable.RunAsync(turn, new((back, _, _) => Now(Back(back)), NeedsReport: true, Changes: true), argument, cancellationToken);

    private static NavigationResult Back(Turn turn)
    {
        turn.AsksInFull = true;
        if (turn.PendingQuestion is { Row: not null } pending)
            return pending.Column > 0
                ? NavigationResult.To(DialogPosition.Of(pending) with { Column = pending.Column - 1, Editing = true })
                : NavigationResult.To(turn.Current!);
        var asked = turn.Form.Asked.ToList();
        var present = turn.Current ?? (turn.Last is { } last ? turn.Form.Find(last.Question) : null);
        var index = present is null ? asked.Count : asked.IndexOf(present);
        if (turn.Current is null && present is not null)
            index++;
        if (index > 0)
            return NavigationResult.To(asked[index - 1]);
        turn.Say("back.first");
        return SwitchCommand.Choose(turn);
    }

    private static NavigationResult Skip(Turn turn, Question question)
    {
        var pending = turn.PendingQuestion!;
        return pending.Row is null ? Skipping.Skip(turn, question) : RowsRecorder.After(question, DialogPosition.Of(pending));
    }

    private static NavigationResult AtQuestion(Turn turn, string word, Func<Turn, Question, NavigationResult> act) =>
        turn.Current is { Key: ReportKeyPart.None } question ? act(turn, question) : CommandTable.MeansNothing(turn, word);

    /// <summary>The questions that name the report are reached without one.</summary>
    private static Task<NavigationResult> GoToAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var found = QuestionFinder.Find(turn.Form, argument);
        if (found.Count == 0)
        {
            turn.Failed = true;
            turn.Say("goto.no-number", ("number", argument), ("count", turn.Form.Questions.Count));
            return Now(NavigationResult.Stay);
        }

        return found.Count == 1 && found[0].Key != ReportKeyPart.None
            ? Now(SwitchCommand.Choose(turn))
            : CommandTable.RunAsync(turn, new((there, _, _) => Now(GoTo(there, argument, found)), NeedsReport: true), argument, cancellationToken);
    }

    private static NavigationResult GoTo(Turn turn, string argument, IReadOnlyList<Question> found)
    {
        if (!turn.Report!.IsOpen)
        {
            Submitted.SayThere(turn);
            return NavigationResult.Leave;
        }

        turn.AsksInFull = true;
        if (found.Count == 1)
            return NavigationResult.To(found[0]);
        turn.Say("goto.which", ("argument", argument));
        foreach (var question in found)
            turn.Say("goto.line", ("number", question.Number), ("question", question.Name));
        turn.Reply.Offer(found.Select(question => string.Create(CultureInfo.InvariantCulture, $"go to {question.Number}")));
        return NavigationResult.Quiet;
    }

    private static NavigationResult Pause(Turn turn)
    {
        turn.Sitting = Sitting.Begun;
        if (turn.Report is { IsOpen: false })
            return NavigationResult.Leave;
        if (turn.Report is { } report)
            turn.Say("pause.saved", ("settled", turn.Form.CountSettled(report.Answers).Settled), ("count", turn.Form.Questions.Count),
                ("due", Due.Of(turn, report.Key)), ("report", turn.ReportName));
        else
            turn.Say("pause.nothing");
        turn.Reply.Offer(turn.Report is null ? ["start"] : ["continue", "review"]);
        return NavigationResult.Leave;
    }
}
