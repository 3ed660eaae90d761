using System.Globalization;
using System.Text.RegularExpressions;

namespace S3ReportBot.Core.Events;

/// <summary>One date as far as a text names it: a day, or a number of whole months.</summary>
/// <param name="Year">Null while not named.</param>
/// <param name="Month">The first month; 0 for a day whose month stands elsewhere (`14` in `14-16 October`).</param>
/// <param name="Months">How many months; of a day 1.</param>
internal sealed partial record DatePart(DatePrecision Precision, int? Year, int Month, int Months, int? Day)
{
    private const int Century = 2000;
    private static readonly string[] MonthNames = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12].Select(name => name.ToLowerInvariant())];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];
    private static readonly (string Name, int Month)[] Seasons = [("spring", 3), ("summer", 6), ("autumn", 9), ("fall", 9), ("winter", 12)];

    /// <param name="text">In small letters, one blank between words, nothing around the date.</param>
    /// <returns>Null if the text is none of the forms, or names a day, month or year that does not exist.</returns>
    public static DatePart? Read(string text) =>
        OfDay(Match(text, DayFirst(), MonthNameFirst(), YearFirst(), DayAndMonth(), DayAlone()))
        ?? OfMonths(DatePrecision.Month, Match(text, MonthFirst(), YearThenMonth()), part => MonthOf(part("m")), 1)
        ?? OfMonths(DatePrecision.Quarter, Match(text, QuarterFirst(), YearThenQuarter()), part => 3 * Ordinal(part("n")) - 2, 3)
        ?? OfMonths(DatePrecision.HalfYear, Match(text, HalfFirst(), YearThenHalf()), part => 6 * Ordinal(part("n")) - 5, 6)
        ?? OfMonths(DatePrecision.Season, Match(text, Season()), part => Seasons.First(season => season.Name == part("s")).Month, 3)
        ?? OfMonths(DatePrecision.Year, Match(text, YearAlone()), _ => 1, 12);

    /// <summary>The days that it means in a year; null for a day that this year does not have.</summary>
    public (DateOnly Start, DateOnly End)? In(int year)
    {
        if (Month is < 1 or > 12 || Day > DateTime.DaysInMonth(year, Month))
            return null;
        var start = new DateOnly(year, Month, Day ?? 1);
        return (start, Day is null ? start.AddMonths(Months).AddDays(-1) : start);
    }

    private static Match? Match(string text, params ReadOnlySpan<Regex> forms)
    {
        foreach (var form in forms)
            if (form.Match(text) is { Success: true } match)
                return match;
        return null;
    }

    private static DatePart? OfDay(Match? match)
    {
        if (match is null)
            return null;
        var (day, month) = (Number(match.Groups["d"].Value), match.Groups["m"].Success ? MonthOf(match.Groups["m"].Value) : 0);
        return day is < 1 or > 31 || month is null or > 12 ? null : new(DatePrecision.Day, YearOf(match), month.Value, 1, day);
    }

    private static DatePart? OfMonths(DatePrecision precision, Match? match, Func<Func<string, string>, int?> month, int months) =>
        match is not null && month(name => match.Groups[name].Value) is >= 1 and <= 12 and var first ? new(precision, YearOf(match), first, months, null) : null;

    private static int? YearOf(Match match) => match.Groups["y"] is { Success: true, Value: var year }
        ? Number(year.TrimStart('\'')) is var number && number < 100 ? Century + number : number
        : null;

    /// <summary>A name is enough with its first three letters.</summary>
    private static int? MonthOf(string month)
    {
        if (char.IsAsciiDigit(month[0]))
            return Number(month) is >= 1 and <= 12 and var number ? number : null;
        var index = Array.FindIndex(MonthNames, name => name.StartsWith(month, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }

    private static int Ordinal(string word) => Array.IndexOf(Ordinals, word) is >= 0 and var index ? index + 1 : Number(word);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private const string Th = "(?:st|nd|rd|th)?";
    private const string MonthName = @"(?<m>[a-z]{3,9})\.?";
    private const string YearToo = @"(?:(?:[-,/. ]|of )*(?<y>(?:19|20)[0-9]{2}|'[0-9]{2}))?";

    [GeneratedRegex($@"^(?<d>[0-9]{{1,2}}){Th}(?:(?:[-/. ]| of )*{MonthName}(?:[-,/. ]*(?<y>(?:19|20)[0-9]{{2}}|'?[0-9]{{2}}))?|[-/. ]+(?<m>[0-9]{{1,2}})[-/. ]+(?<y>(?:19|20)?[0-9]{{2}})\.?)$")]
    private static partial Regex DayFirst();

    [GeneratedRegex($"^{MonthName} ?(?<d>[0-9]{{1,2}}){Th}(?:[, ]+(?<y>(?:19|20)[0-9]{{2}}))?$")]
    private static partial Regex MonthNameFirst();

    [GeneratedRegex("^(?<y>(?:19|20)[0-9]{2})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[/.](?<m>[0-9]{1,2})\.?$")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex($@"^(?<d>[0-9]{{1,2}}){Th}\.?(?:, ?(?<y>(?:19|20)[0-9]{{2}}))?$")]
    private static partial Regex DayAlone();

    [GeneratedRegex($"^(?:{MonthName}{YearToo}|(?<m>[0-9]{{1,2}})[-/.](?<y>(?:19|20)[0-9]{{2}}))$")]
    private static partial Regex MonthFirst();

    [GeneratedRegex($"^(?<y>(?:19|20)[0-9]{{2}})(?:[-/.](?<m>[0-9]{{1,2}})|,? {MonthName})$")]
    private static partial Regex YearThenMonth();

    [GeneratedRegex($"^(?:q(?<n>[1-4])|(?<n>[1-4]){Th} ?q(?:uarter)?|(?<n>first|second|third|fourth) quarter){YearToo}$")]
    private static partial Regex QuarterFirst();

    [GeneratedRegex("^(?<y>(?:19|20)[0-9]{2})[-, /]*q(?<n>[1-4])$")]
    private static partial Regex YearThenQuarter();

    [GeneratedRegex($"^(?:[hs](?<n>[12])|(?:(?<n>[12]){Th}|(?<n>first|second)) (?:half(?:[- ]year)?|semester)){YearToo}$")]
    private static partial Regex HalfFirst();

    [GeneratedRegex("^(?<y>(?:19|20)[0-9]{2})[-, /]*[hs](?<n>[12])$")]
    private static partial Regex YearThenHalf();

    [GeneratedRegex($"^(?<s>spring|summer|autumn|fall|winter){YearToo}(?:[-/](?:20)?[0-9]{{2}})?$")]
    private static partial Regex Season();

    [GeneratedRegex("^(?<y>(?:19|20)[0-9]{2})$")]
    private static partial Regex YearAlone();
}
