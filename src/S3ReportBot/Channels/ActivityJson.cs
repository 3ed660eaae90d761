using System.Globalization;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace S3ReportBot.Channels;

/// <summary>
/// How activities are read and responses written: the SDK's serializer, a little stricter. What comes in as a text stays as it was
/// written, whatever it looks like, and a text that is none is refused and not made into one. Responses are compact.
/// </summary>
internal static class ActivityJson
{
    /// <summary>Once in a process: the SDK has one serializer for all of it.</summary>
    public static void Adjust(JsonSerializer serializer)
    {
        serializer.DateParseHandling = DateParseHandling.None;
        serializer.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        serializer.Formatting = Formatting.None;
        serializer.Converters.Add(new TextAsWritten());
        serializer.Converters.Add(new TimeOrUtc());
        serializer.Converters.Add(new InvokeResponseInTheProtocolsNames());
    }

    private sealed class TextAsWritten : JsonConverter<string>
    {
        public override bool CanWrite => false;

        public override string? ReadJson(
            JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.TokenType is JsonToken.String or JsonToken.Null
                ? (string?)reader.Value
                : throw new JsonSerializationException("A text is expected.");

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>A time without an offset is UTC, not this machine's.</summary>
    private sealed class TimeOrUtc : JsonConverter<DateTimeOffset?>
    {
        public override bool CanWrite => false;

        public override DateTimeOffset? ReadJson(
            JsonReader reader, Type objectType, DateTimeOffset? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.TokenType switch
            {
                JsonToken.Null => null,
                JsonToken.String when IsTime((string)reader.Value!, out var time) => time,
                _ => throw new JsonSerializationException("A time is expected."),
            };

        public override void WriteJson(JsonWriter writer, DateTimeOffset? value, JsonSerializer serializer) =>
            throw new NotSupportedException();

        private static bool IsTime(string text, out DateTimeOffset time) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    /// <summary>Among expected replies; the SDK writes them with capitals there, which only its own clients read.</summary>
    private sealed class InvokeResponseInTheProtocolsNames : JsonConverter<InvokeResponse>
    {
        public override bool CanRead => false;

        public override InvokeResponse? ReadJson(
            JsonReader reader, Type objectType, InvokeResponse? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();

        public override void WriteJson(JsonWriter writer, InvokeResponse? value, JsonSerializer serializer)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("status");
            writer.WriteValue(value!.Status);
            if (value.Body is { } body)
            {
                writer.WritePropertyName("body");
                serializer.Serialize(writer, body);
            }

            writer.WriteEndObject();
        }
    }
}
