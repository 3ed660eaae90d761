using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Reminders;

/// <summary>
/// What can be said of a deadline's steps without knowing anybody: so that a round over many people who are done reads nothing of them.
/// </summary>
public sealed class ScheduleOutlook
{
    private static readonly TimeZoneInfo East = TimeZoneInfo.CreateCustomTimeZone("the far east", TimeSpan.FromHours(14), null, null);
    private static readonly TimeZoneInfo West = TimeZoneInfo.CreateCustomTimeZone("the far west", TimeSpan.FromHours(-12), null, null);

    private readonly bool _settled;
    private readonly int? _standard;
    private readonly int? _light;

    /// <param name="opens">The first day on which the report can be due at all: the one after its period.</param>
    public ScheduleOutlook(Deadline deadline, DateOnly opens, DaysOff daysOff, DateTimeOffset now)
    {
        IReadOnlyList<Step>[] schedules =
        [
            ReminderSchedule.Of(ReminderFrequency.Standard, deadline, opens, East, daysOff),
            ReminderSchedule.Of(ReminderFrequency.Standard, deadline, opens, West, daysOff),
            ReminderSchedule.Of(ReminderFrequency.Light, deadline, opens, East, daysOff),
            ReminderSchedule.Of(ReminderFrequency.Light, deadline, opens, West, daysOff),
        ];
        int?[] last = [.. schedules.Select(steps => steps.LastOrDefault(step => step.At <= now)?.Offset)];
        _settled = last[0] == last[1] && last[2] == last[3];
        (_standard, _light) = (last[0], last[2]);
        NextAt = schedules.SelectMany(steps => steps).Where(step => step.At > now).Select(step => (DateTimeOffset?)step.At).Min();
        (Deadline, Opens, DaysOff) = (deadline, opens, daysOff);
        IsOver = now > deadline.At.AddDays(ReminderSchedule.LastDay);
    }

    public Deadline Deadline { get; }

    public DateOnly Opens { get; }

    public DaysOff DaysOff { get; }

    /// <summary>The first step still to come anywhere, of either frequency; null for none.</summary>
    public DateTimeOffset? NextAt { get; }

    /// <summary>Everything of the schedule has come, everywhere.</summary>
    public bool IsOver { get; }

    /// <summary>A step of this deadline, and not of one that moved.</summary>
    public bool HasStep(Reminder entry) => entry.Kind == ReminderKind.Step && entry.Deadline == Deadline.Day;

    /// <summary>
    /// The last step that has come, whatever the zone, is taken: nothing is due to this person, for a frequency chosen later leaves out
    /// what came before.
    /// </summary>
    public bool IsDone(Func<int, bool> taken) =>
        _settled && _standard is { } standard && taken(standard) && (_light is null || _light <= standard || taken(_light.Value));
}
