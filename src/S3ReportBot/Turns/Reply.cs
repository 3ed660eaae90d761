using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Turns;

/// <summary>What the bot answers to one message: acknowledgements and the next question, put into as few activities as the channel allows.</summary>
internal sealed class Reply(TextCatalog texts, ChannelCapabilities channel)
{
    private readonly List<string> _paragraphs = [];
    private readonly List<Attachment> _cards = [];
    private readonly List<Attachment> _files = [];
    private readonly List<Button> _buttons = [];
    private readonly List<Button> _answers = [];
    private string? _verbatim;

    /// <summary>Whether something was said that can be typed next.</summary>
    public bool NamesCommand => _paragraphs.Exists(paragraph => paragraph.Contains('`', StringComparison.Ordinal));

    /// <summary>Adds a paragraph. Parts that people wrote keep their letters: marks in them are not formatting.</summary>
    public void Say(string key, params (string Name, object Value)[] parts) => _paragraphs.Add(Text(key, parts));

    public string Text(string key, params (string Name, object Value)[] parts)
    {
        var marked = Array.ConvertAll(parts, part => part.Value is string text ? (part.Name, (object)Literal(text)) : part);
        var form = texts.FormOf(key, parts);
        var catalog = channel.Markdown ? texts : Marked(form);
        return catalog[form, marked];
    }

    /// <summary>Adds a paragraph that was put together with <see cref="Text"/>.</summary>
    public void Add(string paragraph) => _paragraphs.Add(paragraph);

    /// <summary>A person's own text, whole and to the letter, in a message before this one.</summary>
    public void Verbatim(string text) => _verbatim = text;

    public void Card(Attachment card) => _cards.Add(card);

    /// <summary>Something in a message of its own, after all that is said.</summary>
    public void File(Attachment file) => _files.Add(file);

    /// <summary>Typed lines that the person may want next; <see cref="Buttons"/> says which of them are shown.</summary>
    public void Offer(params IEnumerable<string> lines) => OfferAs(lines.Select(line => new Button(line, line)));

    /// <summary>The answers themselves, or the nearest to what was typed: before all others.</summary>
    public void OfferAnswers(params IEnumerable<Button> answers) => _answers.AddRange(answers.Except(_answers).ToList());

    public void OfferAnswers(params IEnumerable<string> answers) => OfferAnswers(answers.Select(answer => new Button(answer, answer)));

    /// <summary>Typed lines under another name.</summary>
    public void OfferAs(params IEnumerable<Button> buttons) => _buttons.AddRange(buttons.Except(_buttons).ToList());

    /// <summary>The activities to send, in order. What was said is forgotten.</summary>
    /// <param name="origin">What a button on a card carries.</param>
    public IReadOnlyList<Activity> Take(CardOrigin origin)
    {
        var activities = new List<Activity>();
        if (_verbatim is { } verbatim)
            activities.AddRange(Rendering.Verbatim(channel, verbatim));
        if (_paragraphs.Count > 0 || (_cards.Count > 0 && channel.Cards))
            activities.AddRange(Rendering.Messages(channel, _paragraphs, _cards, Buttons.Of(_answers, _buttons), origin));
        activities.AddRange(_files.Select(file => new Activity(ActivityTypes.Message) { Attachments = [file] }));
        _paragraphs.Clear();
        _cards.Clear();
        _files.Clear();
        _buttons.Clear();
        _answers.Clear();
        _verbatim = null;
        return activities;
    }

    /// <summary>A person's words so that this channel shows them as they are.</summary>
    public string Literal(string text) => MarkdownEscaper.Literal(channel.Markup, text);

    private TextCatalog Marked(string key) =>
        new(texts.Language, new Dictionary<string, string> { [key] = MarkdownEscaper.Of(channel.Markup, texts[key]) });
}
