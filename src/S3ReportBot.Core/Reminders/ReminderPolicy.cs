using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Reminders;

/// <summary>What decides whether somebody is reminded of a report.</summary>
/// <param name="Status">Null where nobody has begun it.</param>
/// <param name="Opens">The day after the report's period.</param>
/// <param name="Since">
/// The person became a coordinator, chose the frequency, or the deadline was set then, whichever came last: steps up to it are not theirs.
/// </param>
/// <param name="Recorded">Offsets of this deadline's steps that the ledger has, whatever became of them.</param>
public sealed record ReminderFacts(
    ReportStatus? Status, Deadline Deadline, DateOnly Opens, TimeZoneInfo Zone, ReminderFrequency Frequency, DateTimeOffset Since,
    IReadOnlyCollection<int> Recorded);

/// <param name="Due">To be sent now; null for nothing.</param>
/// <param name="Passed">Steps that a later one made needless: to be recorded so.</param>
/// <param name="NextAt">When to look again, as far as the clock alone decides; null for never.</param>
public sealed record ReminderVerdict(Step? Due, IReadOnlyList<Step> Passed, DateTimeOffset? NextAt);

/// <summary>
/// Who is reminded when: a function of nothing but its arguments. Of all steps that have come only the last counts, so that a bot
/// that was off for days says one thing and not three. The rules are in docs/reminders.md.
/// </summary>
public static class ReminderPolicy
{
    private static readonly ReminderVerdict Nothing = new(null, [], null);

    public static ReminderVerdict Decide(ReminderFacts facts, DaysOff daysOff, DateTimeOffset now)
    {
        // A reopened report still counts as submitted.
        if (facts.Status is ReportStatus.Submitted or ReportStatus.Reopened)
            return Nothing;
        var steps = ReminderSchedule.Of(facts.Frequency, facts.Deadline, facts.Opens, facts.Zone, daysOff)
            .Where(step => step.At > facts.Since).ToList();
        var come = steps.Where(step => step.At <= now).ToList();
        var next = steps.Find(step => step.At > now)?.At;
        if (come.Count == 0)
            return new(null, [], next);
        var last = come[^1];
        var passed = come.SkipLast(1).Where(step => !facts.Recorded.Contains(step.Offset)).ToList();
        if (facts.Recorded.Contains(last.Offset))
            return new(null, passed, next);
        return WorkingHours.Includes(now, facts.Zone, daysOff)
            ? new(last, passed, next)
            : new(null, passed, WorkingHours.Next(now, facts.Zone, daysOff));
    }
}
