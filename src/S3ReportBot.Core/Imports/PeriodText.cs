using System.Globalization;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Imports;

/// <summary>Reads which half-year a report says it is of: `July - December 2020`, `Jul-Dec 2020`, `2020-H2`.</summary>
internal static partial class PeriodText
{
    public static ReportingPeriod? Read(string text)
    {
        var folded = Folded.Of(text);
        if (ReportingPeriod.TryParse(folded.ToUpperInvariant()) is { } key)
            return key;
        var named = Named().Match(folded);
        return named.Success ? new ReportingPeriod(int.Parse(named.Groups["year"].Value, CultureInfo.InvariantCulture), named.Groups["first"].Success ? 1 : 2) : null;
    }

    [GeneratedRegex(
        "^(?:(?<first>jan[a-z]*)|jul[a-z]*)(?: (?:20[0-9]{2}))? ?(?:-|to|until|/) ?(?:jun[a-z]*|dec[a-z]*),? (?<year>20[0-9]{2})",
        RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
