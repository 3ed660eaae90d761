using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Cards;

/// <param name="Name">The report, or the partnership.</param>
/// <param name="State">In words: how far, when due.</param>
/// <param name="Command">The typed line that leads there; null for none.</param>
internal sealed record StatusLine(string Name, string State, int Settled, int Count, string? Command = null);

/// <summary>Reports at a glance, each with its bar.</summary>
internal static class StatusCard
{
    /// <summary>Of a card's 28 KB (Teams) what the lines may take; the text beside the card has them all.</summary>
    private const int LineBytes = 18_000;

    public static Attachment Of(string title, IReadOnlyList<StatusLine> lines, IEnumerable<string> commands, CardOrigin origin)
    {
        var shown = CardText.Fitting(lines.Select(line => Line(line, origin)), LineBytes);
        return CardText.Attachment(
            [CardText.Heading(title), .. shown], CardText.Commands(commands, origin),
            CardText.Spoken([title, .. lines.Select(line => $"{line.Name}: {line.State}")]));
    }

    private static Dictionary<string, object> Line(StatusLine line, CardOrigin origin)
    {
        var container = new Dictionary<string, object>
        {
            ["type"] = "Container",
            ["separator"] = true,
            ["items"] = new List<object> { CardText.Block(line.Name, "Bolder"), ProgressBar.Of(line.Settled, line.Count), CardText.Subtle(line.State) },
        };
        if (line.Command is { } command)
            container["selectAction"] = CardText.Submit($"{line.Name}: {command}", origin.Data(command), associated: false);
        return container;
    }
}
