using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Cards;

/// <summary>Files to fetch, a button each.</summary>
internal static class LinksCard
{
    public static Attachment Of(string title, IEnumerable<(string Title, string Url)> files) => CardText.Attachment(
        [CardText.Heading(title)],
        [.. files.Select(file => new Dictionary<string, object> { ["type"] = "Action.OpenUrl", ["title"] = file.Title, ["url"] = file.Url })],
        title);
}
