using System.Globalization;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Reminders;

/// <summary>Reads for which day somebody asks to be reminded: `tomorrow`, `in 3 days`, `in two weeks`, `on Monday`, `on 15 January`, `15-01-2021`.</summary>
public static partial class ReminderDay
{
    private static readonly string[] Numbers = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <returns>Null for what is no day. A day without a year is the next one; a day with a year may have passed.</returns>
    public static DateOnly? Read(string text, DateOnly today)
    {
        var folded = Folded.Of(text).Trim();
        if (folded is "tomorrow")
            return today.AddDays(1);
        var day = folded.StartsWith("on ", StringComparison.Ordinal) ? folded[3..].Trim() : folded;
        return Weekday(day, today) ?? DateReader.Read(day) ?? InTheYear(day, today) ?? Later(folded, today);
    }

    private static DateOnly? Later(string text, DateOnly today) =>
        Span().Match(text) is { Success: true } span ? After(today, Number(span.Groups["number"].Value), span.Groups["unit"].Value) : null;

    private static DateOnly? After(DateOnly today, int? number, string unit) => (number, unit) switch
    {
        (null or < 1 or > 500, _) => null,
        ({ } days, "" or "d" or "day") => today.AddDays(days),
        ({ } weeks, "week") => today.AddDays(7 * weeks),
        ({ } months, _) => today.AddMonths(months),
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : text is "one" or "an" ? 1
        : Array.IndexOf(Numbers, text) is >= 0 and var index ? index + 1 : null;

    private static DateOnly? Weekday(string text, DateOnly today)
    {
        var name = text.StartsWith("next ", StringComparison.Ordinal) ? text[5..] : text;
        var days = Enumerable.Range(1, 7).Select(today.AddDays);
        return days.Where(day => name.Length >= 3 && day.DayOfWeek.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(day => (DateOnly?)day).FirstOrDefault();
    }

    private static DateOnly? InTheYear(string day, DateOnly today)
    {
        var years = Enumerable.Range(today.Year, 2).Select(year => DateReader.Read(string.Create(CultureInfo.InvariantCulture, $"{day.TrimEnd('.')} {year}")));
        return years.FirstOrDefault(found => found > today);
    }

    [GeneratedRegex("^(?:in )?(?<number>[0-9]{1,3}|[a-z]{1,5}) ?(?<unit>d|day|week|month)s?$|^in (?<number>[0-9]{1,3})$")]
    private static partial Regex Span();
}
