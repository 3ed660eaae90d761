using System.Globalization;
using System.Text;
using S3ReportBot.Commands;
using S3ReportBot.Core.Standings;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Leads;

/// <summary>A standing in words and bars, the same in the card, in the text and on the page.</summary>
internal static class StandingWords
{
    private const int BarLength = 10;

    /// <summary>Ten blocks; a report that was begun shows at least one, one that is not done never all.</summary>
    public static string Bar(int done, int of)
    {
        var full = of == 0 || done == 0 ? 0 : done == of ? BarLength : Math.Clamp(done * BarLength / of, 1, BarLength - 1);
        return new string('█', full) + new string('░', BarLength - full);
    }

    public static string State(TextCatalog texts, Standing standing) => texts[$"status.state-{standing.State}"];

    public static string Needed(Standing standing) => standing.Progress is { } progress ? Of(progress.Mandatory - progress.Missing, progress.Mandatory) : "-";

    public static string All(Standing standing) => standing.Progress is { } progress ? Of(progress.Settled, progress.Questions) : "-";

    public static string Changed(Standing standing) =>
        standing.Progress is { } progress ? Local.Today(progress.ChangedAt).ToString("d MMM", CultureInfo.InvariantCulture) : "-";

    public static string Days(TextCatalog texts, Standing standing, DateOnly today) => standing.State is StandingState.Submitted or StandingState.Reopened ? "" : standing.DaysLeft(today) switch
    {
        > 1 and var days => texts["status.days-left", ("days", days)],
        1 => texts["status.day-left"],
        0 => texts["status.due-today"],
        var days => texts["status.days-late", ("days", -days)],
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

    private static string Of(int done, int of) => string.Create(CultureInfo.InvariantCulture, $"{done}/{of}");
}
