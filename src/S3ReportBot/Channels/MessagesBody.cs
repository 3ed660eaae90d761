using System.Text.Json;

namespace S3ReportBot.Channels;

/// <summary>What is looked at before the adapter reads the activity.</summary>
internal sealed record MessagesEnvelope(string ServiceUrl);

/// <summary>Looks through a body once, without building anything of it.</summary>
internal sealed class MessagesBody
{
    private MessagesBody()
    {
    }

    /// <returns>Null: no JSON, no object, or without the members that every activity has.</returns>
    public static MessagesEnvelope? Check(MemoryStream body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.GetBuffer().AsSpan(0, (int)body.Length));
            return Read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second: letters that are none in Unicode.
            return null;
        }
    }

    private static MessagesEnvelope? Read(ref Utf8JsonReader reader)
    {
        string? type = null, channel = null, service = null, from = null, conversation = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"))
                type = Text(ref reader);
            else if (reader.ValueTextEquals("channelId"))
                channel = Text(ref reader);
            else if (reader.ValueTextEquals("serviceUrl"))
                service = Text(ref reader);
            else if (reader.ValueTextEquals("from"))
                from = Id(ref reader);
            else if (reader.ValueTextEquals("conversation"))
                conversation = Id(ref reader);
            else
                reader.Skip();
        }

        string?[] needed = [type, channel, service, from, conversation];
        return needed.Any(string.IsNullOrEmpty) || reader.Read() ? null : new(service!);
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    /// <summary>The id of the object that is read next; null for anything but an object.</summary>
    private static string? Id(ref Utf8JsonReader reader)
    {
        string? id = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            if (reader.ValueTextEquals("id"))
                id = Text(ref reader);
            else
                reader.Skip();
        return id;
    }
}
