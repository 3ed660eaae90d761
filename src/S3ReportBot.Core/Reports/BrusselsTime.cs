using System.Globalization;

namespace S3ReportBot.Core.Reports;

/// <summary>Times and dates as people in Brussels read them.</summary>
public static class BrusselsTime
{
    public static string Time(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, LocalTime.Brussels).ToString("d MMMM yyyy, HH:mm '(Brussels)'", CultureInfo.InvariantCulture);

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static DateOnly Today(DateTimeOffset now) => LocalTime.Day(now, LocalTime.Brussels);
}
