using System.Text.Json;

namespace S3ReportBot.Channels;

/// <summary>The few things read of what a channel sends along. All else there is left alone: Slack puts a live token into it.</summary>
internal static class ChannelDataText
{
    private const string EventTypeName = "eventType";

    /// <summary>Teams' name for what happened; null where there is none.</summary>
    public static string? EventType(object? channelData)
    {
        var json = channelData?.ToString();
        if (json is not ['{', ..])
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty(EventTypeName, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
