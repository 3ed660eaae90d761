namespace S3ReportBot.Core.Reports;

/// <summary>Until when a report is due. It closes nothing: a late report is taken and marked.</summary>
/// <param name="Day">Until 18:00 in Brussels.</param>
/// <param name="MovedAt">When an organiser set it; null for the day it has by itself.</param>
public sealed record Deadline(DateOnly Day, DateTimeOffset? MovedAt = null)
{
    private static readonly TimeOnly Hour = new(18, 0);

    public DateTimeOffset At => LocalTime.On(Day, Hour, LocalTime.Brussels);

    public bool IsPast(DateTimeOffset now) => now > At;

    /// <summary>Whole days in Brussels; negative after the day.</summary>
    public int DaysLeft(DateTimeOffset now) => Day.DayNumber - LocalTime.Day(now, LocalTime.Brussels).DayNumber;

    /// <summary>A month after the period's end.</summary>
    public static Deadline Default(ReportingPeriod period) => new(period.DefaultDue);
}
