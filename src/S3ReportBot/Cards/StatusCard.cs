using Microsoft.Bot.Schema;
using S3ReportBot.Commands;
using S3ReportBot.Core.Standings;
using S3ReportBot.Leads;
using S3ReportBot.Turns;

namespace S3ReportBot.Cards;

/// <summary>Partnerships with a bar each; a tap shows one in detail.</summary>
internal static class StatusCard
{
    public static Attachment Of(Turn turn, IReadOnlyList<Standing> standings)
    {
        var title = turn.Texts["card.status-title"];
        var origin = new CardOrigin(turn.Report?.Key, "", 0);
        var today = Local.Today(turn.Now);
        var body = new List<object> { CardText.Block(title, "Bolder") };
        body.AddRange(standings.Select(standing => Row(turn, standing, origin, today)));
        return CardText.Attachment(body, [], title);
    }

    private static Dictionary<string, object> Row(Turn turn, Standing standing, CardOrigin origin, DateOnly today)
    {
        var state = StandingWords.State(turn.Texts, standing);
        var line = string.Join(" · ", ((string[])
        [
            turn.Texts["card.status-all", ("done", StandingWords.All(standing))],
            turn.Texts["card.status-needed", ("done", StandingWords.Needed(standing))],
            turn.Texts["card.status-changed", ("date", StandingWords.Changed(standing))],
            StandingWords.Days(turn.Texts, standing, today),
            turn.Texts["card.status-reminders", ("count", standing.Reminders.Sent)],
        ]).Where(part => part.Length > 0));
        return new Dictionary<string, object>
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["spacing"] = "Small",
            ["selectAction"] = CardText.Submit(turn.Texts["card.status-go", ("partnership", standing.Partnership.Name)], origin.Data($"status {standing.Partnership.Key}"), associated: false),
            ["items"] = new List<object>
            {
                CardText.Block($"{turn.Reply.Literal(standing.Partnership.Name)}: {state}", "Bolder"),
                new Dictionary<string, object>(CardText.Block(Bar(standing))) { ["fontType"] = "Monospace", ["spacing"] = "None", ["color"] = Colour(standing, today) },
                new Dictionary<string, object>(CardText.Subtle(line)) { ["spacing"] = "None" },
            },
        };
    }

    private static string Bar(Standing standing) => StandingWords.Bar(standing.Progress?.Settled ?? 0, standing.Progress?.Questions ?? 0);

    /// <summary>Says again what the words say.</summary>
    private static string Colour(Standing standing, DateOnly today) =>
        standing.State is StandingState.Submitted or StandingState.Reopened ? "Good" : standing.IsLate(today) ? "Attention" : "Accent";
}
