using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace S3ReportBot.Benchmarks.Driver;

/// <summary>Writes the message activities of one person in a personal Teams chat, in the shape that Teams sends.</summary>
internal sealed class ActivityWriter(string person, string conversation, Uri serviceUrl, bool expectReplies, TimeProvider time)
{
    private const string Tenant = "00000000-0000-0000-0000-0000000000a1";

    private readonly ArrayBufferWriter<byte> _buffer = new(2048);
    private readonly string _aadObjectId = DeterministicGuid(person);

    /// <summary>
    /// The timestamp has all its digits: cut to milliseconds, an answer typed right after the question would look as if it had
    /// been sent before it.
    /// </summary>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlyMemory<byte> Message(string id, string text)
    {
        _buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_buffer);
        json.WriteStartObject();
        json.WriteString("type", "message");
        json.WriteString("id", id);
        json.WriteString("timestamp", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("channelId", "msteams");
        json.WriteString("serviceUrl", serviceUrl.AbsoluteUri);
        WriteAddresses(json);
        json.WriteString("locale", "en-US");
        json.WriteString("textFormat", "plain");
        json.WriteString("text", text);
        if (expectReplies)
            json.WriteString("deliveryMode", "expectReplies");
        json.WriteEndObject();
        json.Flush();
        return _buffer.WrittenMemory;
    }

    private static string DeterministicGuid(string name) =>
        new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    private void WriteAddresses(Utf8JsonWriter json)
    {
        json.WriteStartObject("from");
        json.WriteString("id", person);
        json.WriteString("name", "Load User");
        json.WriteString("aadObjectId", _aadObjectId);
        json.WriteEndObject();
        json.WriteStartObject("recipient");
        json.WriteString("id", "28:bot");
        json.WriteString("name", "Bot");
        json.WriteEndObject();
        json.WriteStartObject("conversation");
        json.WriteString("id", conversation);
        json.WriteString("conversationType", "personal");
        json.WriteString("tenantId", Tenant);
        json.WriteEndObject();
        json.WriteStartObject("channelData");
        json.WriteStartObject("tenant");
        json.WriteString("id", Tenant);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
