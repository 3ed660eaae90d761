using System.Collections.Concurrent;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Reminders;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>What `nudge all` would do.</summary>
/// <param name="Plans">A plan for each report that is not submitted.</param>
/// <param name="Submitted">How many reports are.</param>
internal sealed record AllNudges(ReportingPeriod Period, IReadOnlyCollection<NudgePlan> Plans, int Submitted)
{
    public int Nudged => Plans.Sum(plan => plan.Nudged);

    public int Reports => Plans.Count(plan => plan.Nudged > 0);

    /// <summary>Why the others are not reminded, with counts.</summary>
    public void SayRest(Turn turn)
    {
        (string Key, int Count)[] rest =
        [
            ("nudge.all-submitted", Submitted),
            ("nudge.all-too-soon", Plans.Sum(plan => plan.TooSoon)),
            ("nudge.all-nobody", Plans.Count(plan => plan.IsForNobody)),
            ("nudge.all-unreachable", Plans.Sum(plan => plan.Unreachable)),
        ];
        var lines = rest.Where(reason => reason.Count > 0).Select(reason => turn.Reply.Text(reason.Key, ("count", reason.Count))).ToList();
        if (lines.Count > 0)
            turn.Reply.Add(string.Join('\n', lines));
    }
}

/// <summary>Plans the nudges of a lead's whole scope.</summary>
internal sealed class NudgePlans(StandingList standings, Nudges nudges)
{
    /// <summary>How many reports are looked at side by side: their ledgers are read one by one.</summary>
    private const int AtOnce = 16;

    public async Task<AllNudges> OfAllAsync(Turn turn, CancellationToken cancellationToken)
    {
        var period = ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        var all = await standings.OfAsync(turn.Person, period, cancellationToken);
        var behind = all.Where(standing => standing.State is StandingState.NotStarted or StandingState.Draft).ToList();
        var plans = new ConcurrentBag<NudgePlan>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(behind, options, async (standing, token) =>
            plans.Add(await nudges.PlanAsync(new ReportKey(standing.Partnership.Key, period), turn.Person, turn.Id, turn.Now, token)));
        return new AllNudges(period, plans, all.Count - behind.Count);
    }
}
