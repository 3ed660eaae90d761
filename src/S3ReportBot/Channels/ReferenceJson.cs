using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels;

/// <summary>Where the bot can write to a person later: the conversation reference as one line of JSON; empty for a group.</summary>
internal static class ReferenceJson
{
    public static string Of(Activity activity)
    {
        if (!Scope.IsPersonal(activity))
            return "";
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("channelId", activity.ChannelId);
            writer.WriteString("serviceUrl", activity.ServiceUrl);
            writer.WriteString("conversation", Scope.Conversation(activity));
            writer.WriteString("tenant", activity.Conversation.TenantId);
            writer.WriteString("user", activity.From.Id);
            writer.WriteString("bot", activity.Recipient?.Id);
            writer.WriteString("locale", activity.Locale);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <returns>Null for what <see cref="Of"/> did not write.</returns>
    public static ConversationReference? Read(string reference)
    {
        try
        {
            using var document = JsonDocument.Parse(reference);
            var root = document.RootElement;
            return new ConversationReference
            {
                ChannelId = Text("channelId"),
                ServiceUrl = Text("serviceUrl"),
                Conversation = new ConversationAccount { Id = Text("conversation"), TenantId = Text("tenant") },
                User = new ChannelAccount { Id = Text("user") },
                Bot = new ChannelAccount { Id = Text("bot") },
                Locale = Text("locale"),
            };

            string? Text(string name) => root.GetProperty(name).GetString();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
