using System.Collections.Concurrent;
using S3ReportBot.Commands;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Reminders;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>`nudge NAME`, `nudge all`: reminds now those who have not submitted, nobody twice in 24 hours.</summary>
internal sealed class NudgeCommand(Targets targets, StandingList standings, ReportStore reports, Nudges nudges) : ICommandModule
{
    /// <summary>How many reports are looked at side by side: their ledgers are read one by one.</summary>
    private const int AtOnce = 16;

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["nudge"] = LeadWords.Usage("nudge"),
        ["nudge all"] = new(AllAsync),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument =>
    [
        new("nudge ", async (turn, argument, token) => await MeantAsync(turn, argument, token) is not null, new(OneAsync)),
    ];

    private async Task<Target?> MeantAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        await targets.FindAsync(turn, Right.Nudge, argument, cancellationToken) is { Rest: "" } target ? target : null;

    private async Task<NavigationResult> OneAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var target = (await MeantAsync(turn, argument, cancellationToken))!;
        var status = (await reports.HeaderAsync(target.Report, cancellationToken))?.Status;
        if (status is ReportStatus.Submitted or ReportStatus.Reopened)
        {
            turn.Say("nudge.submitted", ("report", target.Name));
            return NavigationResult.Stay;
        }

        var plan = await nudges.PlanAsync(target.Report, turn.Person, turn.Id, turn.Now, cancellationToken);
        CarryOut(turn, plan);
        turn.Say(plan.IsForNobody ? "nudge.nobody" : plan.Nudged == 0 ? "nudge.too-soon" : "nudge.done",
            ("report", target.Name), ("count", plan.Nudged), ("partnership", target.Partnership.Name));
        return NavigationResult.Stay;
    }

    private async Task<NavigationResult> AllAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.Person.IsLead)
            return LeadWords.ForLeads(turn, "nudge all");
        var period = ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        var behind = (await standings.OfAsync(turn.Person, period, cancellationToken)).Where(standing => standing.State is StandingState.NotStarted or StandingState.Draft).ToList();
        var plans = new ConcurrentBag<NudgePlan>();
        await Parallel.ForEachAsync(behind, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (standing, token) =>
            plans.Add(await nudges.PlanAsync(new ReportKey(standing.Partnership.Key, period), turn.Person, turn.Id, turn.Now, token)));
        foreach (var plan in plans)
            CarryOut(turn, plan);
        turn.Say("nudge.all", ("count", plans.Sum(plan => plan.Nudged)), ("reports", plans.Count(plan => plan.Nudged > 0)));
        if (plans.Sum(plan => plan.TooSoon) is > 0 and var soon)
            turn.Say("nudge.all-too-soon", ("count", soon));
        if (plans.Count(plan => plan.IsForNobody) is > 0 and var nobody)
            turn.Say("nudge.all-nobody", ("count", nobody));
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
