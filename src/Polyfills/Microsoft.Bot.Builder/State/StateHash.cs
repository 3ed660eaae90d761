using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>Tells whether a state changed: the hash of everything in it, by the types the values have.</summary>
internal static class StateHash
{
    public static byte[] Of(IDictionary<string, object> state)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            Write(writer, state);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case JsonElement json: json.WriteTo(writer); break;
            case JsonNode json: json.WriteTo(writer); break;
            case Type or Delegate: writer.WriteStringValue(value.ToString()); break;
            case IDictionary map: WriteMap(writer, map); break;
            case IEnumerable items: WriteItems(writer, items); break;
            default: WriteFields(writer, value); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary map)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            writer.WritePropertyName(entry.Key.ToString());
            Write(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter writer, object value)
    {
        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum)
        {
            writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
            return;
        }

        writer.WriteStartObject();
        foreach (var field in ObjectGraph.FieldsOf(type))
        {
            writer.WritePropertyName(field.Name);
            Write(writer, field.GetValue(value));
        }

        writer.WriteEndObject();
    }
}
