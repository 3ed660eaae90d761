using System.Globalization;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Reports;

/// <summary>
/// Half-years as people say them: `the second half of 2020`, `H2 2020`, `July to December 2020`, `the last one`, `this one`.
/// </summary>
internal static partial class SaidPeriod
{
    private const int LongestSaid = 60;

    /// <param name="ended">The half-year that ended last.</param>
    /// <returns>Null if it is none of these.</returns>
    public static ReportingPeriod? Read(string text, ReportingPeriod ended)
    {
        if (text.Length > LongestSaid)
            return null;
        var said = Around().Replace(Folded.Of(text), "");
        if (Half().Match(said) is { Success: true } half)
            return new(YearOf(half), half.Groups["second"].Success ? 2 : 1);
        if (Months().Match(said) is { Success: true } months && months.Groups["from2"].Success == months.Groups["to2"].Success)
            return new(YearOf(months), months.Groups["to2"].Success ? 2 : 1);
        if (Relative().Match(said) is not { Success: true } relative)
            return null;
        return relative.Groups["now"].Success ? ended.Next() : relative.Groups["before"].Success ? ended.Previous() : ended;
    }

    /// <summary>The year that is named and no half of it; null for none.</summary>
    public static int? Year(string text) =>
        text.Length <= LongestSaid && NamedYear().Match(text) is { Success: true } year ? YearOf(year) : null;

    private static int YearOf(Match match) => int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);

    private const string Y = "(?<y>20[0-9]{2})";
    private const string Of = "[ ,/-]*(?:(?:of|in|de|del|von|van|des|din) )?";
    private const string Which = "(?:(?<second>second|2(?:nd)?)|first|1(?:st)?)";
    private const string AHalf = "(?:half(?:[ -]?year)?|semester|semestre|semestru|halbjahr|halfjaar)";

    [GeneratedRegex(@"^(?:(?:it is|its|it was|for|in|the|take|please) )+|(?:,? please)?[ .!]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Around();

    [GeneratedRegex(
        $@"^(?:(?:{Which}[.\u00BA\u00AAoe]?[ -]?{AHalf}|[hs](?:(?<second>2)|1)){Of}{Y}"
            + $@"|{Y}{Of}(?:the )?(?:{Which}[.oe]?[ -]?{AHalf}|[hs](?:(?<second>2)|1)))$", RegexOptions.NonBacktracking)]
    private static partial Regex Half();

    [GeneratedRegex($@"^(?:jan(?:uary)?|(?<from2>july?))\.? ?(?:-|to|until|till|through) ?(?:june?|(?<to2>dec(?:ember)?))\.?{Of}{Y}$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Months();

    [GeneratedRegex(
        @"^(?:(?:one |half-year |half year )?(?<before>before (?:the )?last)|last|latest|previous|past|most recent"
            + @"|(?<now>current|present|running|ongoing|this))(?: (?:one|half(?:[ -]?year)?|semester|period|six months"
            + @"|6 months))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Relative();

    [GeneratedRegex($@"(?:^|[^0-9]){Y}(?:[^0-9]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex NamedYear();
}
