using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>
/// Rows as the service's JSON. What JSON has no type for stands beside a NAME@odata.type. Everything beyond ASCII is escaped: the
/// emulator breaks a letter whose bytes come in two packets.
/// </summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";
    private const string Binary = "Edm.Binary", Int64 = "Edm.Int64", Double = "Edm.Double", DateTime = "Edm.DateTime", Uuid = "Edm.Guid";

    private static readonly string[] OfTheService = [TableEntity.TimestampName, TableEntity.ETagName];

    public static ReadOnlyMemory<byte> Write(IDictionary<string, object> properties)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null && !OfTheService.Contains(name))
                WriteProperty(json, name, value);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public static TableEntity Read(JsonElement json)
    {
        var types = new Dictionary<string, string>();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
                types[property.Name[..^TypeSuffix.Length]] = property.Value.GetString();
        }

        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name == TableEntity.ETagName || !property.Name.Contains("odata.", StringComparison.Ordinal))
                entity[property.Name] = ReadValue(property.Value, property.Name == TableEntity.TimestampName ? DateTime : types.GetValueOrDefault(property.Name));
        }

        return entity;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case byte[] bytes:
                json.WriteString(name + TypeSuffix, Binary);
                json.WriteBase64String(name, bytes);
                break;
            default:
                var (type, written) = Typed(name, value);
                json.WriteString(name + TypeSuffix, type);
                json.WriteString(name, written);
                break;
        }
    }

    private static (string Type, string Text) Typed(string name, object value) => value switch
    {
        long number => (Int64, number.ToString(CultureInfo.InvariantCulture)),
        double number => (Double, number.ToString("R", CultureInfo.InvariantCulture)),
        Guid id => (Uuid, id.ToString()),
        DateTimeOffset time => (DateTime, time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"{name} is of type {value.GetType()}, which a table does not store."),
    };

    private static object ReadValue(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        (Binary, _) => value.GetBytesFromBase64(),
        (Int64, JsonValueKind.String) => long.Parse(value.GetString(), CultureInfo.InvariantCulture),
        (Int64, _) => value.GetInt64(),
        (Double, JsonValueKind.String) => double.Parse(value.GetString(), CultureInfo.InvariantCulture),
        (Double, _) => value.GetDouble(),
        (DateTime, _) => value.GetDateTimeOffset(),
        (Uuid, _) => value.GetGuid(),
        (_, JsonValueKind.True) => true,
        (_, JsonValueKind.False) => false,
        (_, JsonValueKind.Number) => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        _ => value.GetString(),
    };
}
