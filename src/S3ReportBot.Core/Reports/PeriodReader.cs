using System.Globalization;
using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Reports;

/// <summary>Reads which half-year is meant.</summary>
public static class PeriodReader
{
    private const int FirstYear = 2015, MostNearest = 4;

    /// <summary>The half-year that ended last, the two before it, and the running one.</summary>
    public static IReadOnlyList<ReportingPeriod> Offered(DateOnly today)
    {
        var ended = ReportingPeriod.EndedLastBefore(today);
        return [ended, ended.Previous(), ended.Previous().Previous(), ended.Next()];
    }

    /// <summary>
    /// A number of the offered ones, a name (`July - December 2020`), a part of an offered name, `2020-H2`, or in plain words. Never a
    /// half-year to come.
    /// </summary>
    public static ReportingPeriod? Read(string text, DateOnly today)
    {
        var offered = Offered(today);
        var known = All(today).ToList();
        var period = ReportingPeriod.TryParse(text)
            ?? (text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? At(offered, number) : null)
            ?? Named(offered, text)
            ?? Named(known, text)
            ?? SaidPeriod.Read(text, offered[0]);
        return period is { } found && known.Contains(found) ? found : null;
    }

    /// <summary>What may be meant by a text that is none: both halves of the year that it names, then the offered ones.</summary>
    public static IReadOnlyList<ReportingPeriod> Nearest(string text, DateOnly today) =>
    [
        .. All(today).Where(period => period.Year == SaidPeriod.Year(text)).Concat(Offered(today)).Distinct().Take(MostNearest),
    ];

    /// <summary>Every half-year of which there may be a report: those that have begun.</summary>
    public static IEnumerable<ReportingPeriod> All(DateOnly today)
    {
        var running = ReportingPeriod.EndedLastBefore(today).Next();
        for (var period = new ReportingPeriod(FirstYear, 1); !period.IsAfter(running); period = period.Next())
            yield return period;
    }

    private static ReportingPeriod? At(IReadOnlyList<ReportingPeriod> offered, int number) =>
        number >= 1 && number <= offered.Count ? offered[number - 1] : null;

    private static ReportingPeriod? Named(IReadOnlyList<ReportingPeriod> periods, string text) =>
        ChoiceReader.Read([.. periods.Select(period => period.Name)], text).Index is { } index ? periods[index] : null;
}
