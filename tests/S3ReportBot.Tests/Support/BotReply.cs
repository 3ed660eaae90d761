using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace S3ReportBot.Tests.Support;

/// <summary>What the bot sent back to one message, as the person sees it: marks of formatting are not seen, cards and buttons are.</summary>
internal sealed partial class BotReply(IReadOnlyList<JsonObject> activities)
{
    public int Messages { get; } = activities.Count(activity => (string?)activity["type"] == "message");

    public string Text { get; } = string.Join('\n', activities.SelectMany(Lines));

    /// <summary>The cards in it, in order.</summary>
    public IReadOnlyList<SeenCard> Cards { get; } = [.. activities.SelectMany(CardsOf)];

    /// <summary>Where its documents are to be had.</summary>
    public IEnumerable<Uri> Documents => DocumentLink().Matches(Text).Select(match => match.Value)
        .Concat(Cards.SelectMany(card => card.Links)).Select(link => new Uri(link));

    private static IEnumerable<string> Lines(JsonObject activity)
    {
        if ((string?)activity["text"] is { } text)
            yield return (string?)activity["textFormat"] == "markdown" ? Rendered(text) : (string?)activity["channelId"] == "slack" ? Unescaped(text) : text;
        foreach (var line in CardsOf(activity).SelectMany(card => card.Lines))
            yield return Rendered(line);
        foreach (var action in activity["suggestedActions"]?["actions"]?.AsArray() ?? [])
            yield return $"[{action!["title"]}]";
        foreach (var row in (activity["channelData"] as JsonObject)?["attachments"]?.AsArray() ?? [])
            foreach (var button in row!["actions"]!.AsArray())
                yield return $"[{button!["text"]}]";
    }

    private static IEnumerable<SeenCard> CardsOf(JsonObject activity) =>
        (activity["attachments"]?.AsArray() ?? []).Where(attachment => attachment!["content"] is not null).Select(attachment => new SeenCard(attachment!["content"]!.AsObject()));

    private static string Unescaped(string slack) =>
        slack.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static string Rendered(string markdown) => Mark().Replace(LineEnd().Replace(markdown, "\n"), match => match.Groups["letter"].Value);

    [GeneratedRegex(@" +\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"\\(?<letter>[\\`*_\[\]<>#~|&])|\*\*|`|(?<!\w)_|_(?!\w)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"http://\S+/documents/\S+")]
    private static partial Regex DocumentLink();
}
