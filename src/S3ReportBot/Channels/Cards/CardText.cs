using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Cards;

/// <summary>The parts that all cards are made of. Cards are dictionaries and lists, which every JSON library writes alike.</summary>
internal static partial class CardText
{
    /// <summary>Characters that a screen reader or a notification is given of a card at most.</summary>
    private const int LongestSpoken = 1000;

    /// <summary>So many buttons a card shows; more are hidden behind a menu.</summary>
    public const int MostButtons = 6;

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

    public static Dictionary<string, object> Column(string width, params object[] items) => new()
    {
        ["type"] = "Column",
        ["width"] = width,
        ["items"] = items.ToList(),
    };

    public static Dictionary<string, object> Heading(string text) => new(Block(text, "Bolder")) { ["size"] = "Medium", ["style"] = "heading" };

    /// <summary>A line each, so that no client runs them together; a card has no type for code, so what can be typed is bold.</summary>
    public static IEnumerable<Dictionary<string, object>> Paragraph(string paragraph) => paragraph.Split('\n').Select((line, index) =>
    {
        var block = Block(Code().Replace(line, "**$1**"));
        if (index > 0)
            block["spacing"] = "None";
        return block;
    });

    /// <summary>Buttons that stand for typed lines.</summary>
    public static IReadOnlyList<object> Commands(IEnumerable<string> commands, CardOrigin origin) =>
        Commands(commands.Select(command => (command, command)), origin);

    /// <summary>Buttons that stand for typed lines under another name.</summary>
    public static IReadOnlyList<object> Commands(IEnumerable<(string Title, string Line)> buttons, CardOrigin origin) =>
        [.. buttons.Select(button => Submit(button.Title, origin.Data(button.Line), associated: false))];

    /// <summary>As many as fit, from the first on.</summary>
    public static IEnumerable<Dictionary<string, object>> Fitting(IEnumerable<Dictionary<string, object>> elements, int bytes) =>
        elements.TakeWhile(element => (bytes -= JsonSerializer.SerializeToUtf8Bytes(element).Length) >= 0);

    /// <summary>What is read aloud: without marks of formatting, and not for ever.</summary>
    public static string Spoken(IEnumerable<string> paragraphs)
    {
        var spoken = Marks().Replace(string.Join(" ", paragraphs.Where(paragraph => paragraph.Length > 0)), "").ReplaceLineEndings(" ");
        return spoken.Length <= LongestSpoken ? spoken : string.Concat(spoken.EnumerateRunes().Take(LongestSpoken)) + "…";
    }

    public static int ButtonsOn(Attachment card) =>
        ((Dictionary<string, object>)card.Content).TryGetValue("actions", out var actions) ? ((IEnumerable<object>)actions).Count() : 0;

    /// <summary>The same card with more buttons.</summary>
    public static Attachment Below(Attachment card, IReadOnlyList<object> actions)
    {
        var content = new Dictionary<string, object>((Dictionary<string, object>)card.Content);
        if (actions.Count > 0)
            content["actions"] = (content.TryGetValue("actions", out var present) ? (IEnumerable<object>)present : []).Concat(actions).ToList();
        return new Attachment { ContentType = card.ContentType, Content = content };
    }

    /// <summary>The same card with paragraphs above what it holds.</summary>
    public static Attachment Above(Attachment card, IEnumerable<string> paragraphs)
    {
        var content = new Dictionary<string, object>((Dictionary<string, object>)card.Content);
        content["body"] = paragraphs.SelectMany(Paragraph).Concat((IEnumerable<object>)content["body"]).ToList();
        return new Attachment { ContentType = card.ContentType, Content = content };
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*|`|(?<!\w)_|_(?!\w)|\\(?=[\\`*_\[\]<>#~|&])")]
    private static partial Regex Marks();
}
