using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Reminders;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`nudge NAME`, `nudge all`: reminds now those who have not submitted, nobody twice in 24 hours.</summary>
internal sealed class NudgeCommand(Targets targets, NudgePlans plans, ReportStore reports, Nudges nudges) : ICommandModule,
IConfirmedCommand
{
    private static readonly string[] Everybody =
        ["all", "everyone", "everybody", "them all", "all of them", "them", "all coordinators", "all partnerships", "the coordinators",
            "the others"];

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["nudge"] = LeadWords.Usage("nudge"),
        ["nudge all"] = new(AllAsync),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        .. ((string[])["nudge ", "remind "]).Select(word => new ArgumentCommand(word,
            (turn, argument) => turn.Person.IsLead && Everybody.Contains(argument, StringComparer.OrdinalIgnoreCase), new(AllAsync))),
        new("nudge ", async (turn, argument, token) => await MeantAsync(turn, argument, token) is not null, new(OneAsync)),
        new("remind ", async (turn, argument, token) => turn.Current is null && !IsMe(argument)
            && await MeantAsync(turn, argument, token) is not null, new(OneAsync)),
    ];

    public ConfirmationKind Kind => ConfirmationKind.NudgeAll;

    private static bool IsMe(string argument) => argument.Split(' ')[0].Equals("me", StringComparison.OrdinalIgnoreCase);

    private async Task<Target?> MeantAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        await targets.FindAsync(turn, Right.Nudge, argument, cancellationToken) is { Rest: "" } target ? target : null;

    private async Task<NavigationResult> OneAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var target = (await MeantAsync(turn, argument, cancellationToken))!;
        var status = (await reports.HeaderAsync(target.Report, cancellationToken))?.Status;
        if (status is ReportStatus.Submitted or ReportStatus.Reopened)
            turn.Say("nudge.submitted", ("report", target.Name));
        else
        {
            var plan = await nudges.PlanAsync(target.Report, turn.Person, turn.Id, turn.Now, cancellationToken);
            CarryOut(turn, plan);
            turn.Say(KeyOf(plan), ("report", target.Name), ("count", plan.Nudged), ("partnership", target.Partnership.Name));
        }

        LeadWords.SayOther(turn, $"nudge {target.Partnership.ShortName}", target.Period);
        return NavigationResult.Stay;
    }

    private static string KeyOf(NudgePlan plan) => plan switch
    {
        { IsForNobody: true } => "nudge.nobody",
        { Nudged: > 0 } => "nudge.done",
        { TooSoon: > 0 } => "nudge.too-soon",
        _ => "nudge.unreachable",
    };

    private async Task<NavigationResult> AllAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.Person.IsLead)
            return LeadWords.ForLeads(turn, "nudge all");
        var all = await plans.OfAllAsync(turn, cancellationToken);
        return all.Nudged > 0 ? NavigationResult.Confirm(Kind, "") : Nobody(turn, all);
    }

    public async Task AskAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var all = await plans.OfAllAsync(turn, cancellationToken);
        turn.Say("nudge.ask-all", ("count", all.Nudged), ("reports", all.Reports), ("period", all.Period.Name));
        all.SayRest(turn);
        turn.Say("confirm.yes-or-no");
        turn.Reply.Offer("yes", "no");
    }

    public async Task<NavigationResult> ActAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var all = await plans.OfAllAsync(turn, cancellationToken);
        if (all.Nudged == 0)
            return Nobody(turn, all);
        foreach (var plan in all.Plans)
            CarryOut(turn, plan);
        turn.Say("nudge.all", ("count", all.Nudged), ("reports", all.Reports));
        return NavigationResult.Stay;
    }

    private static NavigationResult Nobody(Turn turn, AllNudges all)
    {
        turn.Say("nudge.all-none", ("period", all.Period.Name));
        all.SayRest(turn);
        return NavigationResult.Stay;
    }

    private void CarryOut(Turn turn, NudgePlan plan)
    {
        if (plan.Rows.Count > 0)
            turn.BeforeCommit.Add(async token =>
            {
                await nudges.CarryOutAsync(plan, token);
                return true;
            });
    }
}
