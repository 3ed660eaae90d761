using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>Standings as a card: a bar and a line of words each; a tap shows one in detail.</summary>
internal static class StandingLines
{
    /// <summary>A page of the longest names still fits into a card.</summary>
    private const int NameLength = 90;

    public static Attachment Card(Turn turn, IReadOnlyList<ReportStanding> standings)
    {
        var today = BrusselsTime.Today(turn.Now);
        return StatusCard.Of(turn.Texts["card.status-title"], [.. standings.Select(standing => Line(turn, standing, today))], [], new CardOrigin(turn.Report?.Key, "", 0));
    }

    private static StatusLine Line(Turn turn, ReportStanding standing, DateOnly today)
    {
        string[] parts =
        [
            StandingWords.State(turn.Texts, standing),
            .. standing.State == StandingState.NotStarted ? [] : HowFar(turn, standing),
            StandingWords.Days(turn.Texts, standing, today),
            turn.Texts["card.status-reminders", ("count", standing.Reminders.Sent)],
        ];
        return new StatusLine(
            turn.Reply.Literal(StandingWords.Short(standing.Partnership.Name, NameLength)), string.Join(" · ", parts.Where(part => part.Length > 0)),
            standing.State == StandingState.NotStarted ? 0 : standing.Progress!.Settled, Math.Max(standing.Progress?.Questions ?? 0, 1), $"status {standing.Partnership.Key}");
    }

    private static string[] HowFar(Turn turn, ReportStanding standing) =>
    [
        turn.Texts["card.status-all", ("done", StandingWords.All(standing))],
        turn.Texts["card.status-needed", ("done", StandingWords.Needed(standing))],
        turn.Texts["card.status-changed", ("date", StandingWords.Changed(standing))],
    ];
}
