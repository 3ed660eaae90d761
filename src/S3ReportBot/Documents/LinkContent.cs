using System.Globalization;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Documents;

/// <summary>A link as text: `2020-H2|1|Public|Word|1612000000|ccre-s3`.</summary>
internal static class LinkContent
{
    private const int Fields = 6;

    public static string Write(DocumentLink link) => string.Create(
        CultureInfo.InvariantCulture,
        $"{link.Report.Period}|{link.Version}|{link.Kind}|{link.Format}|{link.Expires.ToUnixTimeSeconds()}|{link.Report.Partnership}");

    /// <summary>Null for what <see cref="Write"/> did not make.</summary>
    public static DocumentLink? Read(string content)
    {
        // The partnership comes last: whatever stands in it, the fields before it are the first five.
        var fields = content.Split('|', Fields);
        return fields.Length == Fields
            && ReportingPeriod.TryParse(fields[0]) is { } period
            && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && Enum.TryParse<DocumentKind>(fields[2], out var kind)
            && Enum.TryParse<FileFormat>(fields[3], out var format)
            && long.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            ? new(new(fields[5], period), version, kind, format, DateTimeOffset.FromUnixTimeSeconds(expires))
            : null;
    }
}
