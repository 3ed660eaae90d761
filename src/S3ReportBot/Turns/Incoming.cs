using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Turns;

/// <summary>What a person sent, read once from the activity.</summary>
/// <param name="Text">Without blanks around and control characters; empty if there was none, or more than is read.</param>
/// <param name="Card">What a card sent; null for a typed message.</param>
/// <param name="HasFiles">Pictures, documents, anything attached.</param>
/// <param name="SentAt">By the channel's clock; null where it tells none.</param>
internal sealed record Incoming(string Text, CardSubmit? Card, bool HasFiles, DateTimeOffset? SentAt)
{
    public TurnKind Kind { get; private init; } = TurnKind.Message;

    /// <summary>Characters of a text that is longer than any that is read; null for any other.</summary>
    public int? TooLong { get; private init; }

    /// <summary>Of an edit or a deletion: the turn of the message it is of.</summary>
    public string Original { get; private init; } = "";

    /// <summary>The message that this one replies to; null for none.</summary>
    public Quotation? Quotation { get; private init; }

    /// <summary>The channel's id of the message whose card was used; null where it does not tell.</summary>
    public string? CardMessage { get; private init; }

    public static Incoming Of(Activity activity)
    {
        var kind = TurnKinds.Of(activity);
        var card = kind == TurnKind.CardAction ? CardSubmit.ReadAction(activity.Value) : CardSubmit.Read(activity.Value);
        var received = Received.Of(activity);
        var text = card?.Text ?? received.Text;
        var tooLong = received.TooLong ?? TooLongOf(text);
        return new(tooLong is null ? AnswerText.Clean(text) : "", card, received.HasFiles, Time(activity))
        {
            Kind = kind,
            TooLong = tooLong,
            Original = kind is TurnKind.Edit or TurnKind.Deletion ? TurnId.OfMessage(activity, activity.Id ?? "") : "",
            Quotation = received.Quotation ?? RepliedTo(activity, card),
            CardMessage = card is null ? null : activity.ReplyToId,
        };
    }

    /// <summary>Some clients name it beside the message. A card's button names the message that holds it.</summary>
    private static Quotation? RepliedTo(Activity activity, CardSubmit? card) =>
        card is null && activity.ReplyToId is { Length: > 0 } message ? new Quotation(message, "") : null;

    /// <summary>A text may be too long by the blanks around it alone, or by what the channel put into it.</summary>
    private static int? TooLongOf(string text)
    {
        if (text.Length <= AnswerText.Longest)
            return null;
        var length = AnswerText.Length(text.Length > Received.Longest ? text : AnswerText.Clean(text));
        return length > AnswerText.Longest ? length : null;
    }

    // A time that no clock can mean is none: it is compared, added to and stored.
    private static DateTimeOffset? Time(Activity activity) => activity.Timestamp is { Year: > 1970 and < 9999 } sent ? sent : null;
}
