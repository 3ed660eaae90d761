using System.Globalization;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>Standings as aligned text, for channels without cards.</summary>
internal static class StatusTable
{
    private const int NameLength = 26;

    public static string Of(Turn turn, IReadOnlyList<ReportStanding> standings)
    {
        var today = BrusselsTime.Today(turn.Now);
        var rows = standings.Select(standing => (string[])
            [
                StandingWords.Short(standing.Partnership.Name, NameLength), StandingWords.State(turn.Texts, standing), StandingWords.Needed(standing), StandingWords.All(standing),
                StandingWords.Changed(standing), StandingWords.Days(turn.Texts, standing, today), standing.Reminders.Sent.ToString(CultureInfo.InvariantCulture),
            ]).Prepend([
                turn.Texts["status.head-partnership"], turn.Texts["status.head-state"], turn.Texts["status.head-needed"], turn.Texts["status.head-all"],
                turn.Texts["status.head-changed"], turn.Texts["status.head-due"], turn.Texts["status.head-reminders"],
            ]).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => StandingWords.Width(row[column]))).ToList();
        var table = string.Join('\n', rows.Select(row => string.Join("  ", row.Select((cell, column) => cell + new string(' ', widths[column] - StandingWords.Width(cell)))).TrimEnd()));
        // Only a block of code keeps its columns, and within it nothing else is markup.
        return turn.Channel.Markdown ? $"```\n{table.Replace('`', '\'')}\n```" : table;
    }
}
