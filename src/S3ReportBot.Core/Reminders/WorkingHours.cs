using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Reminders;

/// <summary>When people may be written to unasked: from nine to five on working days, by their own clock.</summary>
public static class WorkingHours
{
    public static TimeOnly Begin { get; } = new(9, 0);

    public static TimeOnly End { get; } = new(17, 0);

    public static bool Includes(DateTimeOffset now, TimeZoneInfo zone, DaysOff daysOff) =>
        LocalTime.Time(now, zone) is var time && time >= Begin && time < End && !daysOff.Includes(LocalTime.Day(now, zone));

    /// <summary>The next time they begin.</summary>
    public static DateTimeOffset Next(DateTimeOffset now, TimeZoneInfo zone, DaysOff daysOff)
    {
        var today = LocalTime.Day(now, zone);
        var first = LocalTime.Time(now, zone) < Begin ? today : today.AddDays(1);
        return LocalTime.On(daysOff.WorkingDayFrom(first), Begin, zone);
    }
}
