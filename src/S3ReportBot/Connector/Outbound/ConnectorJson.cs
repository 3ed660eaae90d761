using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;

namespace S3ReportBot.Connector.Outbound;

/// <summary>The bodies of requests to connectors and of their answers; the protocol's types are described once in a process.</summary>
internal static class ConnectorJson
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new ReadOnlyJsonContractResolver(),
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
    });

    /// <summary>Bytes, not a stream: a handler that repeats the request finds them again.</summary>
    public static HttpContent Write(Activity activity)
    {
        var buffer = new MemoryStream();
        using (var writer = new JsonTextWriter(new StreamWriter(buffer, Utf8, leaveOpen: true)))
            Serializer.Serialize(writer, activity);
        return new ByteArrayContent(buffer.GetBuffer(), 0, (int)buffer.Length) { Headers = { ContentType = JsonType } };
    }

    /// <returns>Null for what is nothing of the kind.</returns>
    public static T? Read<T>(byte[] body)
        where T : class
    {
        try
        {
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(body), Utf8));
            return Serializer.Deserialize<T>(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
