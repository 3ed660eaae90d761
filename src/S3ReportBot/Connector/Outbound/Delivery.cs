using System.Net;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Connector.Outbound;

internal enum DeliveryState
{
    Sent,

    /// <summary>It may have arrived, so it is never sent again.</summary>
    Unconfirmed,

    /// <summary>It did not arrive, and sending it again would not help.</summary>
    Failed,

    /// <summary>It did not arrive, and the channel will take it later.</summary>
    Later,
}

/// <summary>What became of a message that was given to a channel.</summary>
/// <param name="Reason">A few words for the record, without anything of the message or its address; empty when sent.</param>
/// <param name="After">How long to wait, when it is to be sent later.</param>
/// <param name="IsGone">Nothing reaches this conversation until its person writes again.</param>
internal sealed record Delivery(DeliveryState State, string Reason = "", TimeSpan After = default, bool IsGone = false)
{
    public static readonly Delivery Sent = new(DeliveryState.Sent);

    private const int LongestReason = 60;

    /// <summary>Refusals that say nothing about the person: they end when somebody sets the bot up rightly.</summary>
    private static readonly string[] OfTheSetUp = ["InvalidBotApiHost", "NotEnoughPermissions", "BotNotRegistered"];

    public static Delivery Failed(string reason, bool isGone = false) => new(DeliveryState.Failed, reason, IsGone: isGone);

    public static Delivery Unconfirmed(string reason) => new(DeliveryState.Unconfirmed, reason);

    /// <summary>What an exception out of the adapter says; platform sheet 1.7 has the channels' codes.</summary>
    public static Delivery Of(Exception exception) => exception switch
    {
        NotSentException { After: var after } => new(DeliveryState.Later, exception.Message, after),
        UnconfirmedException => Unconfirmed(exception.Message),
        RefusedAddressException => Failed(exception.Message),
        ErrorResponseException { Response.StatusCode: var status } refused => Of(status, refused.Body?.Error?.Code),
        _ => Unconfirmed(exception.GetType().Name),
    };

    private static Delivery Of(HttpStatusCode status, string? code)
    {
        var name = new string([.. (code ?? "").Where(char.IsAsciiLetterOrDigit).Take(LongestReason)]);
        var reason = name.Length == 0 ? $"{(int)status}" : $"{(int)status} {name}";
        return status switch
        {
            >= HttpStatusCode.InternalServerError => Unconfirmed(reason),
            HttpStatusCode.Forbidden => Failed(reason, isGone: !OfTheSetUp.Contains(name)),
            HttpStatusCode.NotFound => Failed(reason, isGone: name != "ActivityNotFoundInConversation"),
            _ => Failed(reason),
        };
    }
}

/// <summary>A message surely did not arrive and may be sent again.</summary>
internal sealed class NotSentException(string message, TimeSpan after, Exception? innerException = null) : Exception(message, innerException)
{
    public TimeSpan After { get; } = after;
}

/// <summary>A message may have arrived.</summary>
internal sealed class UnconfirmedException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>An address that no token and no message may go to.</summary>
internal sealed class RefusedAddressException(string message) : Exception(message);
