using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Reminders;

/// <param name="Offset">Days after the deadline as the schedule counts them, negative before it: the step's name for ever, whatever day it
/// moved to.</param>
public sealed record Step(int Offset, DateTimeOffset At);

/// <summary>The steps of a deadline: at nine by the person's clock, moved away from days off, the last of those that meet on a day.</summary>
public static class ReminderSchedule
{
    private static readonly int[] Standard = [-30, -14, -7, -3, -1, 0, 3, 7, 14, 21, 28, 35, 42, 49];

    private static readonly int[] Light = [-14, -3, 0, 7, 21, 35, 49, 63, 77, 91, 105];

    /// <summary>Days after a deadline until its last step has come, days off included.</summary>
    public const int LastDay = 120;

    /// <param name="opens">The first day on which the report can be due at all: the one after its period. No step comes before.</param>
    public static IReadOnlyList<Step> Of(ReminderFrequency frequency, Deadline deadline, DateOnly opens, TimeZoneInfo zone,
        DaysOff daysOff) =>
    [
        .. Offsets(frequency)
            .Select(offset => new Step(offset, LocalTime.On(DayOf(offset, deadline, opens, zone, daysOff), WorkingHours.Begin, zone)))
            .Where(step => step.Offset > 0 || step.At < deadline.At)
            .GroupBy(step => step.At)
            .Select(steps => steps.Last()),
    ];

    private static int[] Offsets(ReminderFrequency frequency) => frequency switch
    {
        ReminderFrequency.Standard => Standard,
        ReminderFrequency.Light => Light,
        _ => [],
    };

    /// <summary>Until the deadline has passed to the working day before, afterwards to the next.</summary>
    private static DateOnly DayOf(int offset, Deadline deadline, DateOnly opens, TimeZoneInfo zone, DaysOff daysOff)
    {
        var day = deadline.Day.AddDays(offset);
        if (offset > 0)
            return daysOff.WorkingDayFrom(day);
        // Far in the west nine o'clock of the last day may be too late.
        while (daysOff.Includes(day) || LocalTime.On(day, WorkingHours.Begin, zone) >= deadline.At)
            day = day.AddDays(-1);
        return day >= opens ? day : daysOff.WorkingDayFrom(opens);
    }
}
