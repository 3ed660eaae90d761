using System.Globalization;

namespace S3ReportBot.Commands;

/// <summary>Times and dates as people in Brussels read them.</summary>
internal static class Local
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public static string Time(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Brussels).ToString("d MMMM yyyy, HH:mm '(Brussels)'", CultureInfo.InvariantCulture);

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Brussels).DateTime);
}
