using Microsoft.Bot.Schema;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Turns;

/// <summary>What a person sent, read once from the activity.</summary>
/// <param name="Text">Without blanks around and control characters; empty if there was none.</param>
/// <param name="Card">What a card sent; null for a typed message.</param>
/// <param name="HasFiles">Pictures, documents, anything attached.</param>
/// <param name="SentAt">By the channel's clock; null where it tells none.</param>
internal sealed record Incoming(string Text, CardSubmit? Card, bool HasFiles, DateTimeOffset? SentAt)
{
    public static Incoming Of(Activity activity)
    {
        var card = CardSubmit.Read(activity.Value);
        return new(
            card?.Text ?? AnswerText.Clean(Table(activity) ?? activity.Text ?? ""),
            card,
            activity.Attachments?.Any(attachment => attachment?.ContentType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) is not true) is true,
            Time(activity));
    }

    /// <summary>Teams sends what was pasted as HTML too; its text has lost the cells of a table.</summary>
    private static string? Table(Activity activity) => activity.Attachments?
        .FirstOrDefault(attachment => attachment?.ContentType == "text/html" && attachment.Content is not null && HtmlText.HasTable(attachment.Content.ToString()!)) is { } html
        ? HtmlText.Of(html.Content.ToString()!)
        : null;

    // A time that no clock can mean is none: it is compared, added to and stored.
    private static DateTimeOffset? Time(Activity activity) => activity.Timestamp is { Year: > 1970 and < 9999 } sent ? sent : null;
}
