namespace S3ReportBot.Core.Reports;

/// <summary>Times of day where people are.</summary>
public static class LocalTime
{
    /// <summary>Where the deadline's hour is meant, and where everybody is whose channel tells no zone.</summary>
    public static TimeZoneInfo Brussels { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <param name="id">An IANA name as channels tell it, `Europe/Helsinki`; Brussels for null and for what is none.</param>
    public static TimeZoneInfo Zone(string? id) =>
        id is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : Brussels;

    /// <summary>That time on that day there; an hour later where a clock was put forward over it, the first of two where it was put back.</summary>
    public static DateTimeOffset On(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    public static DateOnly Day(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    public static TimeOnly Time(DateTimeOffset now, TimeZoneInfo zone) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
}
