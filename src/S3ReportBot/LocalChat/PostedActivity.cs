using System.Text.Json;
using System.Text.Json.Nodes;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.LocalChat;

/// <summary>An activity as the page posts it. Half an emoji goes, as it does where the bot takes messages from channels.</summary>
internal sealed record PostedActivity(JsonObject Json)
{
    /// <returns>Null, which is answered with 400, for what is no JSON object.</returns>
    public static async ValueTask<PostedActivity?> BindAsync(HttpContext context) =>
        context.Request.HasJsonContentType() && await ReadAsync(context.Request.Body, context.RequestAborted) is { } json
            ? new(json)
            : null;

    /// <returns>Null for what is no JSON object.</returns>
    public static async Task<JsonObject?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await body.CopyToAsync(content, cancellationToken);
        var length = HalfLetters.Drop(content.GetBuffer().AsSpan(0, (int)content.Length));
        try
        {
            return JsonNode.Parse(content.GetBuffer().AsSpan(0, length)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
