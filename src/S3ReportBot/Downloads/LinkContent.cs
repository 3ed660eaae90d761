using System.Globalization;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Vocabulary;

namespace S3ReportBot.Downloads;

/// <summary>
/// A link as text: `2020-H2|1|Public|Word|1612000000|ccre-s3`. Where it is for one person alone, whose key stands escaped before the
/// partnership: `2020-H2|1|Complete|Word|1612000000|entra%2Ft%2Fp|ccre-s3`.
/// </summary>
internal static class LinkContent
{
    // What may hold the sign that stands between the fields comes last.
    private const int Fields = 6;

    private static readonly Words<DocumentKind> Kinds = new(
        (DocumentKind.Complete, "Complete"),
        (DocumentKind.Public, "Public"),
        (DocumentKind.Draft, "Draft"));

    private static readonly Words<FileFormat> Formats = new(
        (FileFormat.Word, "Word"),
        (FileFormat.Html, "Html"));

    public static string Write(DocumentLink link)
    {
        var person = link.IsPersonal ? $"{Uri.EscapeDataString(link.Person)}|" : "";
        var (report, end) = (link.Report, link.Expires.ToUnixTimeSeconds());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Period}|{link.Version}|{Kinds.Of(link.Kind)}|{Formats.Of(link.Format)}|{end}|{person}{report.Partnership}");
    }

    /// <summary>Null for what <see cref="Write"/> did not make. A link of a build that named nobody is for nobody.</summary>
    public static DocumentLink? Read(string content)
    {
        if (content.Split('|', Fields) is not [var halfYear, var number, var kindName, var formatName, var end, var rest]
            || ReportingPeriod.TryParse(halfYear) is not { } period
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || Kinds.Find(kindName) is not { } kind
            || Formats.Find(formatName) is not { } format
            || MomentOf(end) is not { } expires)
            return null;
        if (kind != DocumentKind.Public && rest.Split('|', 2) is [var person, var partnership])
            return new(new(partnership, period), version, kind, format, expires, Uri.UnescapeDataString(person));
        return new(new(rest, period), version, kind, format, expires, Person: "");
    }

    private static DateTimeOffset? MomentOf(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
        && since <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(since)
            : null;
}
