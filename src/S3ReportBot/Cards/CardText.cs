using Microsoft.Bot.Schema;

namespace S3ReportBot.Cards;

/// <summary>The parts that all cards are made of. Cards are dictionaries and lists: both JSON libraries write them alike.</summary>
internal static class CardText
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <param name="fallback">Read aloud, and shown where the card cannot be.</param>
    public static Attachment Attachment(IReadOnlyList<object> body, IReadOnlyList<object> actions, string fallback)
    {
        var card = new Dictionary<string, object>
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = fallback,
            ["speak"] = fallback,
            ["body"] = body,
        };
        if (actions.Count > 0)
            card["actions"] = actions;
        return new Attachment { ContentType = ContentType, Content = card };
    }

    public static Dictionary<string, object> Block(string text, string weight = "Default", bool separator = false) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = weight,
        ["separator"] = separator,
    };

    public static Dictionary<string, object> Subtle(string text) => new(Block(text)) { ["isSubtle"] = true, ["size"] = "Small" };

    public static Dictionary<string, object> Submit(string title, Dictionary<string, object> data, bool associated = true) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = data,
        ["associatedInputs"] = associated ? "Auto" : "None",
    };

    /// <summary>Buttons in the card's body: below nothing else they leave no gap.</summary>
    public static Dictionary<string, object> Actions(IEnumerable<Dictionary<string, object>> actions) => new() { ["type"] = "ActionSet", ["actions"] = actions.ToList() };

    public static Dictionary<string, object> Choice(string title, string value) => new() { ["title"] = title, ["value"] = value };

    /// <summary>The same card with a text as its first line.</summary>
    public static Attachment Above(Attachment card, string text)
    {
        var content = new Dictionary<string, object>((Dictionary<string, object>)card.Content);
        content["body"] = new List<object> { Block(text) }.Concat((IEnumerable<object>)content["body"]).ToList();
        return new Attachment { ContentType = card.ContentType, Content = content };
    }
}
