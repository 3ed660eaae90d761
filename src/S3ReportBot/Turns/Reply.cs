using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Turns;

/// <summary>What the bot answers to one message: acknowledgements and the next question, put into as few activities as the channel allows.</summary>
internal sealed partial class Reply(TextCatalog texts, ChannelCapabilities channel)
{
    private readonly List<string> _paragraphs = [];
    private readonly List<Attachment> _cards = [];
    private readonly List<string> _buttons = [];
    private string? _verbatim;

    /// <summary>Whether something was said that can be typed next.</summary>
    public bool NamesCommand => _paragraphs.Exists(paragraph => paragraph.Contains('`', StringComparison.Ordinal));

    /// <summary>Adds a paragraph. Parts that people wrote keep their letters: marks in them are not formatting.</summary>
    public void Say(string key, params (string Name, object Value)[] parts) => _paragraphs.Add(Text(key, parts));

    public string Text(string key, params (string Name, object Value)[] parts)
    {
        var marked = Array.ConvertAll(parts, part => part.Value is string text ? (part.Name, (object)Literal(text)) : part);
        var catalog = channel.Markdown ? texts : Unmarked(key);
        return catalog[key, marked];
    }

    /// <summary>Adds a paragraph that was put together with <see cref="Text"/>.</summary>
    public void Add(string paragraph) => _paragraphs.Add(paragraph);

    /// <summary>A person's own text, whole and to the letter, in a message before this one.</summary>
    public void Verbatim(string text) => _verbatim = text;

    public void Card(Attachment card) => _cards.Add(card);

    /// <summary>Typed lines that the person probably wants next.</summary>
    public void Offer(params IEnumerable<string> lines) => _buttons.AddRange(lines.Except(_buttons).ToList());

    /// <summary>The activities to send, in order. What was said is forgotten.</summary>
    public IReadOnlyList<Activity> Take()
    {
        var activities = new List<Activity>();
        if (_verbatim is { } verbatim)
            activities.AddRange(Split(verbatim).Select(part => Message(part, TextFormatTypes.Plain)));
        var text = string.Join("\n\n", _paragraphs.Select(Lines));
        var cards = channel.Cards ? _cards.ToList() : [];
        if (cards.Count > 0 && !channel.TextBesideCard && text.Length > 0)
            (cards, text) = ([Cards.CardText.Above(cards[0], _paragraphs), .. cards.Skip(1)], "");
        if (text.Length > 0 || cards.Count > 0)
        {
            activities.AddRange(Split(text).Select(part => Message(part, channel.Markdown ? TextFormatTypes.Markdown : TextFormatTypes.Plain)));
            var last = activities[^1];
            last.Attachments = cards.Count > 0 ? cards : null;
            last.SuggestedActions = Suggested();
        }

        _paragraphs.Clear();
        _cards.Clear();
        _buttons.Clear();
        _verbatim = null;
        return activities;
    }

    /// <summary>A person's words so that this channel shows them as they are.</summary>
    public string Literal(string text) => channel.Markdown ? Marks().Replace(text, @"\$0") : text;

    private TextCatalog Unmarked(string key) =>
        new(texts.Language, new Dictionary<string, string> { [key] = Emphasis().Replace(texts[key], "") });

    // Markdown makes one paragraph of lines unless each ends with two blanks.
    private string Lines(string paragraph) => channel.Markdown ? paragraph.Replace("\n", "  \n", StringComparison.Ordinal) : paragraph;

    private SuggestedActions? Suggested() => channel.SuggestedActions == 0 || _buttons.Count == 0
        ? null
        : new SuggestedActions
        {
            Actions = [.. _buttons.Take(channel.SuggestedActions).Select(line => new CardAction { Type = ActionTypes.ImBack, Title = line, Value = line })],
        };

    private static Activity Message(string text, string format) =>
        new() { Type = ActivityTypes.Message, Text = text.Length == 0 ? null : text, TextFormat = format, InputHint = InputHints.ExpectingInput };

    private IEnumerable<string> Split(string text)
    {
        for (var start = 0; start < text.Length || start == 0;)
        {
            var length = Math.Min(channel.TextLength, text.Length - start);
            if (start + length < text.Length && text.LastIndexOf('\n', start + length - 1, length) is > 0 and var line && line > start)
                length = line + 1 - start;
            else if (length > 0 && start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            yield return text.Substring(start, length);
            start += Math.Max(length, 1);
        }
    }

    /// <summary>The marks of the texts themselves: bold, slanted, and the backslash before a star that is meant.</summary>
    [GeneratedRegex(@"\*\*|(?<!\w)_|_(?!\w)|\\(?=\*)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[\\`*_\[\]<>#~|&]")]
    private static partial Regex Marks();
}
