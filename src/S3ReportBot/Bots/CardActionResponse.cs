using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>What a button that waits for its answer is given: HTTP 200, and in the body what became of it. Platform: universal actions.</summary>
internal static class CardActionResponse
{
    private const string Message = "application/vnd.microsoft.activity.message";
    private const string Fault = "application/vnd.microsoft.error";

    /// <summary>The answered card in its place; a card that is still open stays, with a word that the chat goes on below.</summary>
    public static AdaptiveCardInvokeResponse Of(Turn turn)
    {
        var answered = turn.Incoming.Card is { Question: { Length: > 0 } question } ? AnsweredCards.AnswerTo(turn, question) : null;
        return new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.OK,
            Type = answered?.ContentType ?? Message,
            Value = answered?.Content ?? turn.Texts["card.see-below"],
        };
    }

    /// <summary>Instead of no answer at all, when the turn failed.</summary>
    public static Activity Failed(string text) => new(ActivityTypesEx.InvokeResponse)
    {
        Value = new InvokeResponse
        {
            Status = (int)HttpStatusCode.OK,
            Body = new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.InternalServerError,
                Type = Fault,
                Value = new Error(((int)HttpStatusCode.InternalServerError).ToString(System.Globalization.CultureInfo.InvariantCulture), text),
            },
        },
    };

    public static bool IsWaitedFor(Activity activity) => TurnKinds.Of(activity) == TurnKind.CardAction;
}
