using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels;

/// <summary>Names a turn by the activity that began it, so that the same activity delivered again is known.</summary>
internal static class TurnId
{
    private const int Bytes = 16;

    /// <summary>Nothing tells this activity from the next one with the same text.</summary>
    public static bool IsGuess(IActivity activity) => string.IsNullOrEmpty(activity.Id) && activity.Timestamp is null;

    /// <returns>128 bits of SHA-256 in lower-case hex.</returns>
    public static string Of(IActivity activity)
    {
        var message = (Activity)activity;
        var name = string.IsNullOrEmpty(activity.Id)
            ? string.Create(CultureInfo.InvariantCulture, $"{activity.From?.Id}\n{activity.Timestamp:O}\n{message.Type}\n{message.Text}\n{message.Value}")
            // An edit and a deletion carry the id of the message they are of.
            : message.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
                ? string.Create(CultureInfo.InvariantCulture, $"{activity.Id}\n{message.Type}\n{activity.Timestamp:O}\n{message.Text}")
                : activity.Id;
        return OfMessage(activity, name);
    }

    /// <summary>The turn of the message with this id in the same conversation.</summary>
    public static string OfMessage(IActivity activity, string id) => Hash($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{id}");

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}
