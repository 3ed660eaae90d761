using System.Globalization;

namespace S3ReportBot.Core.Reports;

/// <summary>A half-year: `2020-H2` is July to December 2020.</summary>
public readonly record struct ReportingPeriod(int Year, int Half)
{
    public DateOnly Start => new(Year, Half == 1 ? 1 : 7, 1);

    public DateOnly End => Half == 1 ? new(Year, 6, 30) : new(Year, 12, 31);

    /// <summary>The last day to submit unless an organiser moves it: a month after the end.</summary>
    public DateOnly DefaultDue => Half == 1 ? new(Year, 7, 31) : new(Year + 1, 1, 31);

    // Methods, because whoever writes a period with all its properties would never come to an end.
    public ReportingPeriod Previous() => Half == 1 ? new(Year - 1, 2) : new(Year, 1);

    public ReportingPeriod Next() => Half == 1 ? new(Year, 2) : new(Year + 1, 1);

    /// <summary>In the form's wording: `July - December 2020`.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{(Half == 1 ? "January - June" : "July - December")} {Year}");

    public bool IsAfter(ReportingPeriod other) => (Year, Half).CompareTo((other.Year, other.Half)) > 0;

    /// <summary>The half-year that ended last before that day.</summary>
    public static ReportingPeriod EndedLastBefore(DateOnly day) => new ReportingPeriod(day.Year, day.Month <= 6 ? 1 : 2).Previous();

    /// <summary>Reads the key form only (`2020-H2`).</summary>
    public static ReportingPeriod? TryParse(string text) =>
        text.Length == 7 && text[4] == '-' && text[5] is 'H' or 'h' && text[6] is '1' or '2'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2100
            ? new(year, text[6] - '0')
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-H{Half}");
}
