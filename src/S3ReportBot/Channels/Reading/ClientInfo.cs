using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Reading;

/// <summary>What an activity tells about its sender's time zone and language, as far as it can be used.</summary>
internal static class ClientInfo
{
    private const int LongestZone = 100;
    private const int LongestLocale = 35;
    private const string ClientInfoType = "clientInfo";

    /// <returns>Null for none, or one that this machine does not know.</returns>
    public static string? Zone(Activity activity)
    {
        var zone = string.IsNullOrWhiteSpace(activity.LocalTimezone) ? InfoOf(activity)?.Timezone : activity.LocalTimezone;
        return LooksLikeZone(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;
    }

    // The system looks some ids up as files.
    private static bool LooksLikeZone([NotNullWhen(true)] string? zone) =>
        zone is { Length: > 0 and <= LongestZone } && zone[0] != '/' && !zone.Contains("..", StringComparison.Ordinal)
        && zone.All(letter => char.IsAsciiLetterOrDigit(letter) || "/_+-. ".Contains(letter, StringComparison.Ordinal));

    public static string? Locale(Activity activity)
    {
        var locale = string.IsNullOrWhiteSpace(activity.Locale) ? InfoOf(activity)?.Locale : activity.Locale;
        return string.IsNullOrWhiteSpace(locale) || locale.Length > LongestLocale ? null : locale;
    }

    private static ClientInfoEntity? InfoOf(Activity activity) =>
        Entities.Read<ClientInfoEntity>(activity.Entities?.FirstOrDefault(entity => entity?.Type == ClientInfoType));

    private sealed class ClientInfoEntity
    {
        public string? Locale { get; set; }

        public string? Timezone { get; set; }
    }
}
