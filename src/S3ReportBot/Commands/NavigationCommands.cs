using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Moving about: start, back, skip, later, go to, sections, switch, pause.</summary>
internal sealed class NavigationCommands : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["help"] = new((turn, _, _) => Now(Help(turn))),
        ["start"] = new((turn, _, _) => Now(Continue(turn))),
        ["continue"] = new((turn, _, _) => Now(Continue(turn))),
        ["back"] = new(BackAsync),
        ["skip"] = new((turn, _, _) => Now(AtQuestion(turn, "skip", Skip)), NeedsReport: true, Changes: true),
        ["later"] = new((turn, _, _) => Now(AtQuestion(turn, "later", Skipping.Later)), NeedsReport: true, Changes: true),
        ["sections"] = new((turn, _, _) => Now(Overview.Sections(turn)), NeedsReport: true),
        ["switch"] = new((turn, _, _) => Now(Switch(turn))),
        ["pause"] = new((turn, _, _) => Now(Pause(turn))),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("go to ", (turn, argument) =>
            argument.All(char.IsAsciiDigit) || QuestionFinder.Find(turn.Form, argument).Count > 0, new(GoToAsync)),
    ];

    private static Task<NavigationResult> Now(NavigationResult result) => Task.FromResult(result);

    private static NavigationResult Help(Turn turn)
    {
        if (turn.Report is not null || !turn.Person.IsLead)
            turn.Say(turn.Report is null ? "help.before" : "help.coordinator");
        if (turn.Person.IsLead)
            turn.Say("help.lead");
        if (turn.Current is { } question)
            QuestionHelp.Say(turn, question);
        turn.Reply.Offer(turn.Current is not null ? [] : turn is { Report: null, Person.IsLead: true } ? ["status"] : ["start"]);
        return NavigationResult.Stay;
    }

    private static NavigationResult Continue(Turn turn)
    {
        if (turn.Report is not { } report)
            return Switch(turn);
        if (report.Header?.Reopened is { } reopened)
            turn.Say(reopened.Question is null ? "reopened.whole" : "reopened.one", ("report", turn.ReportName), ("name", reopened.Name),
                ("time", BrusselsTime.Time(reopened.At)), ("question", reopened.Question is { } only ? turn.Form[only].Name : ""));
        if (report.IsOpen)
            return NavigationResult.Next(null);
        var due = ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        if (due.IsAfter(report.Key.Period))
            return NavigationResult.Open(report.Key with { Period = due }, report.Partnership);
        Submitted.Say(turn);
        turn.Reply.Offer("switch");
        return NavigationResult.Leave;
    }

    /// <summary>While a report is chosen, one is not needed.</summary>
    private static Task<NavigationResult> BackAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        turn.Current is { Key: not ReportKeyPart.None }
        ? Now(Switch(turn))
        : CommandTable.RunAsync(turn, new((back, _, _) => Now(Back(back)), NeedsReport: true, Changes: true), argument, cancellationToken);

    private static NavigationResult Back(Turn turn)
    {
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
        return Switch(turn);
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
            turn.Say("goto.no-number", ("number", argument), ("count", turn.Form.Questions.Count));
            return Now(NavigationResult.Stay);
        }

        return found.Count == 1 && found[0].Key != ReportKeyPart.None
            ? Now(Switch(turn))
            : CommandTable.RunAsync(turn, new((there, _, _) => Now(GoTo(there, argument, found)), NeedsReport: true), argument, cancellationToken);
    }

    private static NavigationResult GoTo(Turn turn, string argument, IReadOnlyList<Question> found)
    {
        if (!turn.Report!.IsOpen)
        {
            Submitted.Say(turn);
            return NavigationResult.Leave;
        }

        if (found.Count == 1)
            return NavigationResult.To(found[0]);
        turn.Say("goto.which", ("argument", argument));
        foreach (var question in found)
            turn.Say("goto.line", ("number", question.Number), ("question", question.Name));
        turn.Reply.Offer(found.Select(question => string.Create(CultureInfo.InvariantCulture, $"go to {question.Number}")));
        return NavigationResult.Quiet;
    }

    private static NavigationResult Switch(Turn turn)
    {
        if (turn.Form.Questions.FirstOrDefault(question => question.Key == ReportKeyPart.Period) is { } period)
            return NavigationResult.To(period);
        throw new InvalidOperationException("The form asks no reporting period.");
    }

    private static NavigationResult Pause(Turn turn)
    {
        if (turn.Report is { } report)
            turn.Say("pause.saved", ("settled", turn.Form.CountSettled(report.Answers).Settled), ("count", turn.Form.Questions.Count),
                ("due", Due.Of(turn, report.Key)), ("report", turn.ReportName));
        else
            turn.Say("pause.nothing");
        turn.Reply.Offer(turn.Report is null ? ["start"] : ["continue", "review"]);
        return NavigationResult.Leave;
    }
}
