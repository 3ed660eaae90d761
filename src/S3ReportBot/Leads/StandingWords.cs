using System.Globalization;
using System.Text;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Leads;

/// <summary>A standing in words, the same in the card, in the text, on the page and in the export.</summary>
internal static class StandingWords
{
    public static string State(TextCatalog texts, ReportStanding standing) => texts[$"status.state-{standing.State}"];

    public static string Needed(ReportStanding standing) =>
        Begun(standing) is { } progress ? Of(progress.Mandatory - progress.Missing, progress.Mandatory) : "-";

    public static string All(ReportStanding standing) => Begun(standing) is { } progress ? Of(progress.Settled, progress.Questions) : "-";

    public static string Changed(ReportStanding standing) =>
        Begun(standing) is { } progress ? BrusselsTime.Today(progress.ChangedAt).ToString("d MMM", CultureInfo.InvariantCulture) : "-";

    public static string Days(TextCatalog texts, ReportStanding standing, DateOnly today) =>
        standing.State is StandingState.Submitted or StandingState.Reopened ? "" : standing.DaysLeft(today) switch
    {
        > 0 and var days => texts["status.days-left", ("count", days)],
        0 => texts["status.due-today"],
        var days => texts["status.days-late", ("count", -days)],
    };

    /// <summary>Characters as people count them, not halves of pairs.</summary>
    public static int Width(string text) => text.EnumerateRunes().Count();

    public static string Short(string name, int length)
    {
        if (Width(name) <= length)
            return name;
        var cut = new StringBuilder();
        foreach (var rune in name.EnumerateRunes().Take(length - 1))
            cut.Append(rune);
        return cut.Append('…').ToString();
    }

    private static ReportProgress? Begun(ReportStanding standing) => standing.State == StandingState.NotStarted ? null : standing.Progress;

    private static string Of(int done, int of) => string.Create(CultureInfo.InvariantCulture, $"{done}/{of}");
}
