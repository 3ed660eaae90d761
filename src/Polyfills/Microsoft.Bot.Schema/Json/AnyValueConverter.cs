using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The members the protocol leaves open: value, channelData, a card's content. Incoming text, numbers and booleans
/// become .NET values, objects and arrays a JsonElement whose ToString is their JSON. Outgoing may be what cards are
/// made of, dictionaries and lists, without reflection, or any type with it.
/// </summary>
internal sealed class AnyValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole : reader.GetDouble(),
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Write(writer, value);

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case JsonElement json: json.WriteTo(writer); break;
            case JsonNode json: json.WriteTo(writer); break;
            case IDictionary<string, object> map: WriteMap(writer, map); break;
            default: WriteObject(writer, value); break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, object value)
    {
        if (value.GetType() == typeof(object))
            throw new NotSupportedException("A bare object has no JSON.");
        if (SchemaJson.Context.GetTypeInfo(value.GetType()) is { } known)
            JsonSerializer.Serialize(writer, value, known);
        else if (value is IList list)
            WriteList(writer, list);
        else
            JsonSerializer.Serialize(writer, value, value.GetType(), SchemaJson.Reflected);
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IList list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }
}
