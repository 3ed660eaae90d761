namespace S3ReportBot.Core.Reminders;

/// <summary>Days on which nobody is reminded: weekends, days of every year, and single days.</summary>
public sealed class DaysOff(IEnumerable<(int Month, int Day)> yearly, IEnumerable<DateOnly> days)
{
    private readonly HashSet<(int Month, int Day)> _yearly = [.. yearly];
    private readonly HashSet<DateOnly> _days = [.. days];

    public bool Includes(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _yearly.Contains((day.Month, day.Day)) || _days.Contains(day);

    /// <summary>That day itself if it is none of these.</summary>
    public DateOnly WorkingDayFrom(DateOnly day) => Walk(day, 1);

    /// <summary>That day itself if it is none of these.</summary>
    public DateOnly WorkingDayUpTo(DateOnly day) => Walk(day, -1);

    private DateOnly Walk(DateOnly day, int step)
    {
        while (Includes(day))
            day = day.AddDays(step);
        return day;
    }
}
