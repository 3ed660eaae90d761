using System.Text.Json;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Connector.Inbound;

/// <summary>Looks through a body for what is needed before the adapter reads the activity.</summary>
internal static class MessagesBody
{
    /// <summary>The adapter reads names in any case: one that is written otherwise would be acted upon unchecked.</summary>
    private static readonly string[] Checked = ["type", "channelId", "serviceUrl", "from", "conversation", "channelData", "text"];

    /// <summary>Of names, values and brackets, each of which becomes an object. What clients send has a few hundred.</summary>
    private const int MostTokens = 20_000;

    /// <summary>
    /// Takes half a letter out, wherever it stands: the SDK would put a sign in its place, and the report would keep that.
    /// </summary>
    public static void Mend(MemoryStream body) => body.SetLength(HalfLetters.Drop(body.GetBuffer().AsSpan(0, (int)body.Length)));

    /// <returns>Null: no JSON, no object, without the members that every activity has, or of more parts than any activity has.</returns>
    public static ChannelClaim? Check(MemoryStream body)
    {
        try
        {
            var json = body.GetBuffer().AsSpan(0, (int)body.Length);
            var reader = new Utf8JsonReader(json);
            return HasTooMany(json) ? null : Read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second: bytes that are no letters.
            return null;
        }
    }

    private static bool HasTooMany(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (tokens <= MostTokens && reader.Read())
            tokens++;
        return tokens > MostTokens;
    }

    private static ChannelClaim? Read(ref Utf8JsonReader reader)
    {
        string? type = null, channel = null, service = null, from = null, conversation = null, tenant = null, teamsTenant = null, none = null;
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
                Members(ref reader, "id", ref from, "", ref none);
            else if (reader.ValueTextEquals("conversation"))
                Members(ref reader, "id", ref conversation, "tenantId", ref tenant);
            else if (reader.ValueTextEquals("channelData"))
                Members(ref reader, "", ref none, "tenant", ref teamsTenant);
            else if (reader.ValueTextEquals("text"))
                // What is no letter is refused here: the SDK puts a sign in its place, and the report would keep that.
                Text(ref reader);
            else if (Checked.Contains(reader.GetString(), StringComparer.OrdinalIgnoreCase))
                return null;
            else
                reader.Skip();
        }

        string?[] needed = [type, channel, service, from, conversation];
        if (needed.Any(string.IsNullOrEmpty) || reader.Read())
            return null;
        return new(channel, service, $"{channel} {conversation} {from}", [.. new[] { tenant, teamsTenant }.OfType<string>().Where(id => id.Length > 0)]);
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    /// <summary>Two members of the object that is read next, each a text or an object with an id; null for anything but an object.</summary>
    private static void Members(ref Utf8JsonReader reader, string firstName, ref string? first, string secondName, ref string? second)
    {
        (first, second) = (null, null);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            if (reader.ValueTextEquals(firstName))
                first = TextOrId(ref reader);
            else if (reader.ValueTextEquals(secondName))
                second = TextOrId(ref reader);
            else if (reader.GetString() is { Length: > 0 } name && (Is(name, firstName) || Is(name, secondName)))
                throw new JsonException("A name that is checked stands there in another case.");
            else
                reader.Skip();
    }

    private static bool Is(string name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static string? TextOrId(ref Utf8JsonReader reader)
    {
        var at = reader;
        at.Read();
        if (at.TokenType != JsonTokenType.StartObject)
            return Text(ref reader);
        string? id = null, none = null;
        Members(ref reader, "id", ref id, "", ref none);
        return id;
    }
}
