using System.Text.Json;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Cards;

namespace S3ReportBot.Channels;

/// <summary>Puts paragraphs, cards and buttons into as few activities as the channel can show, within its limits.</summary>
internal static class Rendering
{
    /// <summary>Of one card with all it carries, in Teams; a little is left for what the channel puts around it.</summary>
    private const int CardBytes = 26_000;

    public static IEnumerable<Activity> Messages(
        ChannelCapabilities channel, IReadOnlyList<string> paragraphs, IReadOnlyList<Attachment> cards, IReadOnlyList<Button> buttons, CardOrigin origin)
    {
        if (!channel.Cards || cards.Count == 0)
            return Texts(channel, paragraphs, buttons);
        if (channel.TextBesideCard)
            return BesideText(channel, paragraphs, cards, buttons);
        return OnCard(channel, paragraphs, cards, buttons, origin);
    }

    /// <summary>A person's own words, whole and to the letter.</summary>
    public static IEnumerable<Activity> Verbatim(ChannelCapabilities channel, string text) =>
        Split(channel.Markup == Markup.Slack ? SlackText.Encode(text) : text, channel.TextLength).Select(part => Message(channel, part, plain: true, []));

    private static List<Activity> Texts(ChannelCapabilities channel, IReadOnlyList<string> paragraphs, IReadOnlyList<Button> buttons)
    {
        var parts = Split(Text(channel, paragraphs), channel.TextLength).ToList();
        return [.. parts.Select((part, index) => Message(channel, part, plain: false, index == parts.Count - 1 ? buttons : []))];
    }

    private static List<Activity> BesideText(
        ChannelCapabilities channel, IReadOnlyList<string> paragraphs, IReadOnlyList<Attachment> cards, IReadOnlyList<Button> buttons)
    {
        var messages = Texts(channel, paragraphs, buttons);
        messages[^1].Attachments = [.. cards];
        return messages;
    }

    /// <summary>The last card carries everything, or what it cannot hold stands in a message before it; other cards go before, alone.</summary>
    private static IEnumerable<Activity> OnCard(
        ChannelCapabilities channel, IReadOnlyList<string> paragraphs, IReadOnlyList<Attachment> cards, IReadOnlyList<Button> buttons, CardOrigin origin)
    {
        var room = Math.Min(channel.Buttons, CardText.MostButtons - CardText.ButtonsOn(cards[^1]));
        var offered = CardText.Commands(buttons.Take(room).Select(button => (button.Title, button.Line)), origin);
        var whole = CardText.Below(CardText.Above(cards[^1], paragraphs), offered);
        var fits = JsonSerializer.SerializeToUtf8Bytes(whole.Content).Length <= CardBytes;
        var before = cards.SkipLast(1).Select(card => Alone(channel, card)).Concat(fits ? [] : Texts(channel, paragraphs, []));
        var last = Alone(channel, fits ? whole : CardText.Below(cards[^1], offered));
        last.Summary = CardText.Spoken(paragraphs.Take(1));
        return before.Append(last);
    }

    private static Activity Alone(ChannelCapabilities channel, Attachment card)
    {
        var message = Message(channel, "", plain: false, []);
        message.Attachments = [card];
        return message;
    }

    private static Activity Message(ChannelCapabilities channel, string text, bool plain, IReadOnlyList<Button> buttons)
    {
        var message = new Activity(ActivityTypes.Message)
        {
            Text = text.Length == 0 ? null : text,
            TextFormat = plain ? TextFormatTypes.Plain : MarkdownEscaper.Format(channel.Markup),
            InputHint = InputHints.ExpectingInput,
        };
        var shown = buttons.Take(channel.Buttons).ToList();
        if (channel.Markup == Markup.Slack)
            message.ChannelData = SlackMessage.Of(text, plain, shown);
        else if (shown.Count > 0)
            message.SuggestedActions = new SuggestedActions
            {
                Actions = [.. shown.Select(button => new CardAction { Type = ActionTypes.ImBack, Title = button.Title, Value = button.Line })],
            };
        return message;
    }

    private static string Text(ChannelCapabilities channel, IEnumerable<string> paragraphs) =>
        string.Join("\n\n", paragraphs.Select(paragraph => MarkdownEscaper.Sent(channel.Markup, paragraph)));

    private static IEnumerable<string> Split(string text, int limit)
    {
        for (var start = 0; start < text.Length || start == 0;)
        {
            var length = Math.Min(limit, text.Length - start);
            if (start + length < text.Length)
                length = Cut(text, start, length);
            yield return text.Substring(start, length);
            start += Math.Max(length, 1);
        }
    }

    /// <summary>At the end of a line if there is one, else never inside a letter, whether of two halves or escaped.</summary>
    private static int Cut(string text, int start, int length)
    {
        if (text.LastIndexOf('\n', start + length - 1, length) is > 0 and var line && line > start)
            return line + 1 - start;
        const int LongestEscape = 5;
        if (text.LastIndexOf('&', start + length - 1, LongestEscape) is > 0 and var escape && text.IndexOf(';', escape) is var end && end >= start + length && end - escape < LongestEscape)
            return escape - start;
        return char.IsHighSurrogate(text[start + length - 1]) ? length - 1 : length;
    }
}
