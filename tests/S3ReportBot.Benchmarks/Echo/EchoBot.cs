using System.Text.Json;
using System.Text.Json.Serialization;
using System.Net.Http.Headers;

namespace S3ReportBot.Benchmarks.Echo;

/// <summary>
/// The least that a bot can do on ASP.NET Core: read the activity, answer with its text by one POST to the channel (or in the
/// response, for expectReplies). What the reporting bot costs is told as a multiple of this.
/// </summary>
internal static class EchoBot
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public static async Task RunAsync(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        await using var app = builder.Build();
        using var channel = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null });
        app.Run(context => AnswerAsync(context, channel));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context, HttpMessageInvoker channel)
    {
        var heard = (await JsonSerializer.DeserializeAsync(context.Request.Body, EchoJson.Default.EchoActivity, context.RequestAborted))!;
        var reply = new EchoActivity(
            heard.Type, heard.ChannelId, heard.ServiceUrl, heard.Recipient, heard.From, heard.Conversation, $"Echo: {heard.Text}", ReplyToId: heard.Id);
        if (heard.DeliveryMode == "expectReplies")
        {
            await context.Response.WriteAsJsonAsync(new EchoReplies([reply]), EchoJson.Default.EchoReplies);
            return;
        }

        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, EchoJson.Default.EchoActivity));
        content.Headers.ContentType = Json;
        var conversation = Uri.EscapeDataString(heard.Conversation.Id);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{heard.ServiceUrl}v3/conversations/{conversation}/activities/{Uri.EscapeDataString(heard.Id!)}");
        request.Content = content;
        using var response = await channel.SendAsync(request, context.RequestAborted);
        response.EnsureSuccessStatusCode();
    }
}

internal sealed record EchoAccount(string Id, string? Name);

internal sealed record EchoActivity(
    string Type,
    string ChannelId,
    string ServiceUrl,
    EchoAccount From,
    EchoAccount Recipient,
    EchoAccount Conversation,
    string? Text,
    string? Id = null,
    string? ReplyToId = null,
    string? DeliveryMode = null);

internal sealed record EchoReplies(EchoActivity[] Activities);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EchoActivity))]
[JsonSerializable(typeof(EchoReplies))]
internal sealed partial class EchoJson : JsonSerializerContext;
