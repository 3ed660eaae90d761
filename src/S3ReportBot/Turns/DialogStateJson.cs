using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;

namespace S3ReportBot.Turns;

/// <summary>
/// The dialog stack as JSON: ids, numbers, strings, and prompts without content. Nothing else is ever put on it.
/// </summary>
internal static class DialogStateJson
{
    private const string Kind = "$";
    private const string Stack = "stack";
    private const string PromptKind = "prompt";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DialogState state)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, state);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static DialogState Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return (DialogState)Read(document.RootElement)!;
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case PromptOptions:
                writer.WriteStartObject();
                writer.WriteString(Kind, PromptKind);
                writer.WriteEndObject();
                break;
            case DialogState state:
                WriteStack(writer, state);
                break;
            case IDictionary<string, object> members:
                WriteMembers(writer, members);
                break;
            default:
                throw new InvalidOperationException($"A dialog put a {value.GetType().Name} on its stack: only strings, numbers and dictionaries of them are kept.");
        }
    }

    private static void WriteStack(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(Stack);
        foreach (var instance in state.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", instance.Id);
            writer.WriteString("version", instance.Version);
            writer.WritePropertyName("state");
            WriteMembers(writer, instance.State);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, IDictionary<string, object> members)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, member);
        }

        writer.WriteEndObject();
    }

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt32(),
        _ when value.TryGetProperty(Stack, out var stack) => new DialogState([.. stack.EnumerateArray().Select(ReadInstance)]),
        _ when value.TryGetProperty(Kind, out _) => new PromptOptions(),
        _ => value.EnumerateObject().ToDictionary(member => member.Name, member => Read(member.Value)!),
    };

    private static DialogInstance ReadInstance(JsonElement value) => new()
    {
        Id = value.GetProperty("id").GetString(),
        Version = value.GetProperty("version").GetString(),
        State = (IDictionary<string, object>)Read(value.GetProperty("state"))!,
    };
}
