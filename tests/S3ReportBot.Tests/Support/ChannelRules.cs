using System.Text;
using System.Text.Json.Nodes;

namespace S3ReportBot.Tests.Support;

/// <summary>The limits and shapes of each channel for what a bot sends; platform sheet sections 1.8, 3.1, 3.2 and 4.1.</summary>
internal static class ChannelRules
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    private static readonly string[] TeamsAttachments = [AdaptiveCard, "application/vnd.microsoft.teams.card.file.consent", "application/vnd.microsoft.teams.card.file.info"];

    public static IEnumerable<string> Broken(JsonObject activity) => InGeneral(activity).Concat((string?)activity["channelId"] switch
    {
        "msteams" => InTeams(activity),
        "slack" => InSlack(activity),
        "webchat" or "directline" or "emulator" or "test" => Cards(activity).SelectMany(OnCard),
        _ => InUnknown(activity),
    });

    private static IEnumerable<string> InGeneral(JsonObject activity)
    {
        if ((string?)activity["type"] != "message")
            yield return "no message";
        if (string.IsNullOrWhiteSpace((string?)activity["text"]) && Attachments(activity).Count == 0)
            yield return "neither text nor attachment";
        if ((string?)activity["textFormat"] is not (null or "plain" or "markdown"))
            yield return "unknown text format";
    }

    private static IEnumerable<string> InTeams(JsonObject activity)
    {
        var attachments = Attachments(activity);
        if (attachments.Count > 1 || (attachments.Count == 1 && activity["text"] is not null))
            yield return "Teams splits it, and gives no id";
        if (attachments.Any(attachment => !TeamsAttachments.Contains((string?)attachment["contentType"])))
            yield return "attachment that Teams does not know";
        if (Size(activity) > 80_000)
            yield return "larger than 80 KB";
        if (Cards(activity).Any(card => Size(card) > 28_000))
            yield return "card larger than 28 KB";
        if (Buttons(activity) > 3 || (Buttons(activity) > 0 && attachments.Count > 0))
            yield return "suggested actions that Teams does not show";
        foreach (var complaint in Cards(activity).SelectMany(OnCard))
            yield return complaint;
    }

    private static IEnumerable<string> OnCard(JsonObject card)
    {
        if ((string?)card["version"] != "1.5" || string.IsNullOrEmpty((string?)card["fallbackText"]) || string.IsNullOrEmpty((string?)card["speak"]))
            yield return "card without version 1.5, fallback text or speech";
        if (card["actions"]?.AsArray().Count > 6)
            yield return "more than 6 buttons on a card";
        foreach (var element in Elements(card))
        {
            var type = (string?)element["type"] ?? "";
            if (type.StartsWith("Input.", StringComparison.Ordinal) && (string.IsNullOrEmpty((string?)element["label"]) || string.IsNullOrEmpty((string?)element["errorMessage"])))
                yield return "input without label or error message";
            if (type.StartsWith("Action.", StringComparison.Ordinal) && string.IsNullOrEmpty((string?)element["title"]))
                yield return "button without title";
            if (type == "TextBlock" && ((string?)element["text"])?.Contains('`', StringComparison.Ordinal) is true)
                yield return "code in a card";
        }
    }

    private static IEnumerable<string> InSlack(JsonObject activity)
    {
        var text = (string?)activity["text"] ?? "";
        var message = activity["channelData"] as JsonObject;
        if (Attachments(activity).Count > 0 || Buttons(activity) > 0)
            yield return "Slack has neither Adaptive Cards nor suggested actions";
        if (message is null || (string?)message["text"] != text || (bool?)message["unfurl_links"] != false || (bool?)message["unfurl_media"] != false)
            yield return "links would unfold";
        if (text.Length > 3000)
            yield return "longer than 3,000 characters";
        if (text.Contains('<', StringComparison.Ordinal) || text.Contains('>', StringComparison.Ordinal)
            || text.Replace("&amp;", "", StringComparison.Ordinal).Replace("&lt;", "", StringComparison.Ordinal).Replace("&gt;", "", StringComparison.Ordinal).Contains('&', StringComparison.Ordinal))
            yield return "letters that Slack reads as its own";
        if (text.Contains("**", StringComparison.Ordinal))
            yield return "marks that Slack does not know";
        foreach (var row in message?["attachments"]?.AsArray() ?? [])
            if (row!["actions"]!.AsArray() is { Count: > 5 } || row["actions"]!.AsArray().Any(action => ((string)action!["text"]!).Length > 75 || ((string)action["value"]!).Length > 2000))
                yield return "buttons that Slack refuses";
    }

    private static IEnumerable<string> InUnknown(JsonObject activity)
    {
        if (Attachments(activity).Count > 0 || Buttons(activity) > 0 || activity["channelData"] is not null || activity["entities"] is not null)
            yield return "more than text";
        if ((string?)activity["textFormat"] != "plain" || ((string?)activity["text"])?.Length > 3000)
            yield return "not plain, or longer than 3,000 characters";
        if (((string?)activity["text"])?.Contains("**", StringComparison.Ordinal) is true)
            yield return "marks that may be shown as they are";
    }

    private static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => Elements(member.Value)).Prepend(element),
        JsonArray list => list.SelectMany(Elements),
        _ => [],
    };

    private static List<JsonObject> Attachments(JsonObject activity) => [.. (activity["attachments"]?.AsArray() ?? []).Select(attachment => attachment!.AsObject())];

    private static IEnumerable<JsonObject> Cards(JsonObject activity) =>
        Attachments(activity).Where(attachment => (string?)attachment["contentType"] == AdaptiveCard).Select(attachment => attachment["content"]!.AsObject());

    private static int Buttons(JsonObject activity) => activity["suggestedActions"]?["actions"]?.AsArray().Count ?? 0;

    private static int Size(JsonObject part) => Encoding.UTF8.GetByteCount(part.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
