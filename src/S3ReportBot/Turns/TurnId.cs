using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Turns;

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
            : activity.Id;
        return Hash($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{name}");
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}
