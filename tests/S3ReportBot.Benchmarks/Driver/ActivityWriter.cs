using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace S3ReportBot.Benchmarks.Driver;

/// <summary>Writes the message activities of one person in a personal Teams chat, in the shape that Teams sends.</summary>
internal sealed class ActivityWriter(string person, string conversation, Uri serviceUrl, bool expectReplies, TimeProvider time)
{
    private const string Tenant = "00000000-0000-0000-0000-0000000000a1";

    /// <summary>People read before they write: what is sent sooner goes on with the message before.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(10);

    private readonly ArrayBufferWriter<byte> _buffer = new(2048);
    private readonly string _aadObjectId = DeterministicGuid(person);
    private DateTimeOffset _sent = time.GetUtcNow() - Reading;

    /// <summary>By a clock of the person's own, on which each message takes its time, however fast they follow each other.</summary>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlyMemory<byte> Message(string id, string text)
    {
        var now = time.GetUtcNow();
        _sent = now > _sent + Reading ? now : _sent + Reading;
        _buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_buffer);
        json.WriteStartObject();
        json.WriteString("type", "message");
        json.WriteString("id", id);
        json.WriteString("timestamp", _sent.ToString("O", CultureInfo.InvariantCulture));
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
