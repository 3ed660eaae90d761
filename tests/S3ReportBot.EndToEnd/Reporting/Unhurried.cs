using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace S3ReportBot.EndToEnd.Reporting;

/// <summary>
/// Stands before the bot where a channel does: people read before they write, while a browser that is driven does not, so each message
/// is stamped as if its author had taken that time.
/// </summary>
internal sealed class Unhurried(RunningTime time)
{
    private const string Stamp = "timestamp";
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(10);

    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path == "/api/messages")
        {
            time.Advance(Reading);
            using var sent = new MemoryStream();
            await context.Request.Body.CopyToAsync(sent);
            var body = Stamped(sent.ToArray());
            (context.Request.Body, context.Request.ContentLength) = (new MemoryStream(body), body.Length);
        }

        await next(context);
    }

    /// <summary>What is no activity, or tells no time, stays as it is.</summary>
    private byte[] Stamped(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is not JsonObject activity || !activity.ContainsKey(Stamp))
                return body;
            activity[Stamp] = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
            return Encoding.UTF8.GetBytes(activity.ToJsonString());
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
