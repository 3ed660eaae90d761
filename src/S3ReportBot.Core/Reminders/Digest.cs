using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Reminders;

public enum DigestKind
{
    Before,
    After,
}

/// <summary>What leads get: one look at where things stand on the working day before a deadline and on the one after it.</summary>
public static class Digest
{
    /// <returns>The one that is to be sent now; null if there is none, or its day is over.</returns>
    public static DigestKind? Due(Deadline deadline, TimeZoneInfo zone, DaysOff daysOff, DateTimeOffset now)
    {
        if (!WorkingHours.Includes(now, zone, daysOff))
            return null;
        var today = LocalTime.Day(now, zone);
        return today == daysOff.WorkingDayUpTo(deadline.Day.AddDays(-1)) ? DigestKind.Before
            : today == daysOff.WorkingDayFrom(deadline.Day.AddDays(1)) ? DigestKind.After
            : null;
    }
}
