using System.Text.Json.Serialization;

namespace S3ReportBot.LocalChat;

/// <summary>The error body of Direct Line and of the connector: <c>{"error":{"code":...,"message":...}}</c>.</summary>
internal sealed record ChannelError([property: JsonPropertyName("error")] ChannelError.Detail Error)
{
    public static ChannelError Of(string code, string message) => new(new Detail(code, message));

    internal sealed record Detail([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("message")] string Message);
}
