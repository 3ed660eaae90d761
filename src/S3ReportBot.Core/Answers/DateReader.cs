using System.Globalization;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>Reads a day as people in Europe write it: `26-06-2020`, `26/6/2020`, `26.06.2020`, `2020-06-26`, `26 June 2020`, `26 Jun 2020`.</summary>
public static partial class DateReader
{
    /// <summary>How a date stands in an answer.</summary>
    public const string Form = "dd-MM-yyyy";

    private const int Longest = 100;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>Null if the text is no date, or a day that does not exist. The day always comes first, unless the year does.</summary>
    public static DateOnly? Read(string text)
    {
        if (text.Length > Longest)
            return null;
        return Parts(text) is { } parts ? Day(parts.Year, parts.Month, parts.Day) : null;
    }

    private static (string Year, string Month, string Day)? Parts(string text)
    {
        var folded = Folded.Of(text);
        var match = DayFirst().Match(folded);
        if (!match.Success)
            match = YearFirst().Match(folded);
        return match.Success ? (Part("year"), MonthNumber(Part("month")), Part("day")) : null;

        string Part(string name) => match.Groups[name].Value;
    }

    /// <summary>Of a day that does not exist: month and day the other way round, or the last day of that month.</summary>
    public static IEnumerable<DateOnly> Nearest(string text)
    {
        if (text.Length > Longest || Read(text) is not null || Parts(text) is not { } date)
            return [];
        return new[] { Day(date.Year, date.Day, date.Month), LastOf(date.Year, date.Month, date.Day) }.OfType<DateOnly>().Take(1);
    }

    private static DateOnly? LastOf(string year, string month, string day) =>
        day.Length == 2 && day[0] == '3' && Day(year, month, "1") is { } first ? first.AddMonths(1).AddDays(-1) : null;

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A name is enough with its first three letters; what is no month stays as it is and gives no date.</summary>
    private static string MonthNumber(string month)
    {
        var index = Array.FindIndex(Months, name => month.Length >= 3 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? month : (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:[ ./-]+(?<month>[0-9]{1,2})|(?:[ ./-]+|[ ]of[ ])?(?<month>[a-z]+))[ .,/-]+(?<year>[0-9]{4})\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^(?<year>[0-9]{4})[./-](?<month>[0-9]{1,2})[./-](?<day>[0-9]{1,2})$", RegexOptions.NonBacktracking)]
    private static partial Regex YearFirst();
}
