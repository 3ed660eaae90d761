using Microsoft.Bot.Schema;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Channels.Reading;

/// <summary>What a person wrote, whatever the channel made of it on its way.</summary>
/// <param name="Quotation">The message it replies to; null for none.</param>
internal sealed record Received(string Text, Quotation? Quotation)
{
    /// <summary>Letters of a message as it comes. Slack writes five for a `&amp;`, and no channel more.</summary>
    public const int Longest = 5 * AnswerText.Longest;

    private const string QuotedReply = "quotedReply";

    /// <summary>Anything attached but the message itself in another form, and the pictures of its emoji.</summary>
    public bool HasFiles { get; private init; }

    /// <summary>Characters of a message of which nothing was read, because no text of an answer is as long; null for any other.</summary>
    public int? TooLong { get; private init; }

    public static Received Of(Activity activity)
    {
        var text = activity.Text ?? "";
        if (text.Length > Longest)
            return new("", null) { TooLong = AnswerText.Length(text), HasFiles = HasFilesIn(activity, null) };
        if (ChannelCapabilities.Of(activity.ChannelId).Markup == Markup.Slack)
            return new(SlackText.Decode(Mentions.Strip(activity, text)), null) { HasFiles = HasFilesIn(activity, null) };
        var written = Mentions.Strip(activity, text);
        var html = HtmlAttachment.Read(activity, written);
        // Nothing beside a quotation is nothing: the text may hold what was quoted.
        return new(html is { Text.Length: > 0 } or { Quotation: not null } ? html.Text : written,
            html?.Quotation ?? NamedQuotation(activity))
        {
            HasFiles = HasFilesIn(activity, html),
        };
    }

    private static bool HasFilesIn(Activity activity, HtmlMessage? html) => activity.Attachments?.Any(attachment =>
        attachment is not null && !HtmlAttachment.Is(attachment) && !(html is { ShowsOnlyEmoji: true } && IsPicture(attachment))) is true;

    private static bool IsPicture(Attachment attachment) =>
        attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) is true;

    private static Quotation? NamedQuotation(Activity activity) =>
        Entities.Read<QuotedReplyEntity>(activity.Entities?.FirstOrDefault(entity => entity?.Type == QuotedReply))?.QuotedReply is { MessageId.Length: > 0 } quoted
            ? new Quotation(quoted.MessageId, quoted.SenderId ?? "")
            : null;

    private sealed class QuotedReplyEntity
    {
        public QuotedReplyData? QuotedReply { get; set; }
    }

    private sealed class QuotedReplyData
    {
        public string MessageId { get; set; } = "";

        public string? SenderId { get; set; }
    }
}
