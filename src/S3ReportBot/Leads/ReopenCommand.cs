using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`reopen NAME [PERIOD] [QUESTION][: REASON]`: lets the coordinators change a submitted report, or one answer of it.</summary>
internal sealed class ReopenCommand(ReopenTargets targets, ReportStore reports, OverviewStore overview, Notices notices, Forms forms)
    : ICommandModule, IConfirmedCommand
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command> { ["reopen"] = LeadWords.Usage("reopen") };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("reopen ", async (turn, argument, token) => await targets.FindAsync(turn, argument, token) is not null, new(ReopenAsync)),
    ];

    public ConfirmationKind Kind => ConfirmationKind.Reopen;

    private async Task<NavigationResult> ReopenAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (target, _, reason) = (await targets.FindAsync(turn, argument, cancellationToken))!;
        if (await reports.HeaderAsync(target.Report, cancellationToken) is not { Receipt: not null })
            return NotSubmitted(turn, target);
        if (reason.Length <= Reopening.LongestReason)
            return NavigationResult.Confirm(Kind, argument);
        turn.Say("reopen.reason-too-long", ("length", reason.Length), ("limit", Reopening.LongestReason));
        return NavigationResult.Stay;
    }

    private static string AskKey(Question? question, int coordinators)
    {
        if (coordinators == 0)
            return "reopen.ask-nobody";
        return question is null ? "reopen.ask" : "reopen.ask-question";
    }

    public async Task AskAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(turn, argument, cancellationToken) is not var (target, question, reason))
        {
            turn.Say("confirm.over");
            return;
        }

        var coordinators = await notices.CoordinatorsAsync(target.Partnership.Key, "", cancellationToken);
        turn.Say(AskKey(question, coordinators.Count), ("report", target.Name), ("question", question?.Name ?? ""),
            ("short", target.Partnership.ShortName), ("count", coordinators.Count));
        if (reason.Length > 0)
            turn.Say("reopen.ask-reason", ("reason", reason));
        else
            turn.Say("reopen.ask-no-reason", ("line", $"reopen {argument}"));
        turn.Say("confirm.yes-or-no");
        turn.Reply.Offer("yes", "no");
    }

    public async Task<NavigationResult> ActAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(turn, argument, cancellationToken) is not var (target, question, reason))
        {
            turn.Say("confirm.over");
            return NavigationResult.Stay;
        }

        var own = turn.Report?.Key == target.Report ? turn.Report : null;
        var read = own?.Read ?? await reports.ReadAsync(target.Report, "", "", cancellationToken);
        if (read.Header is not { Receipt: not null } header)
            return NotSubmitted(turn, target);
        var reopening = new Reopening(turn.Person.Key, turn.Person.Name, turn.Now, question?.Id, turn.Id) { Reason = reason };
        // The very turn that was interrupted after this finds what it did.
        if (own is not null)
            own.Reopen(reopening);
        else if (header.Reopened?.Turn != turn.Id)
            turn.BeforeCommit.Add(token => WriteAsync(target, read, header.Reopen(reopening), turn.Now, token));
        notices.Stage(turn,
        [
            .. (await notices.CoordinatorsAsync(target.Partnership.Key, turn.Person.Key, cancellationToken)).Select(coordinator =>
                new Notice(NoticeKind.Reopened, coordinator, target.Report, target.Partnership.Name, turn.Id, turn.Now)),
        ]);
        turn.Say(question is null ? "reopen.done" : "reopen.done-question", ("report", target.Name), ("question", question?.Name ?? ""));
        return NavigationResult.Stay;
    }

    private static NavigationResult NotSubmitted(Turn turn, Target target)
    {
        turn.Say("reopen.not-submitted", ("report", target.Name));
        LeadWords.SayOther(turn, $"reopen {target.Partnership.ShortName}", target.Period);
        return NavigationResult.Stay;
    }

    private async Task<bool> WriteAsync(Target target, ReportRows read, ReportHeader header, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await reports.ReplaceHeaderAsync(read, header, cancellationToken))
            return false;
        var form = forms.Of(header.Form, header.FormVersion);
        await overview.PutAsync(target.Report, ReportProgress.Of(form, target.Partnership.Name, header, read.Answers, now), cancellationToken);
        return true;
    }
}
