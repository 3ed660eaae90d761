using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using S3ReportBot.LocalChat;

namespace S3ReportBot.Tests.LocalChat;

/// <summary>The local chat on a real loopback port, with a bot made for the test behind <c>/api/messages</c>.</summary>
internal sealed class LocalChatServer : IAsyncDisposable
{
    /// <summary>What lies at <c>/documents/report.txt</c>, for bots that give links.</summary>
    public static readonly byte[] Document = "A report."u8.ToArray();

    private readonly WebApplication _application;
    private readonly Channel<BotTurn> _turns = Channel.CreateUnbounded<BotTurn>();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    private LocalChatServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="bot">What the bot does; without one it says nothing and answers 200.</param>
    /// <param name="callersAddress">Makes every caller come from there.</param>
    public static async Task<LocalChatServer> StartAsync(
        Func<BotTurn, Task>? bot = null, Uri? address = null, string environment = "Development", IPAddress? callersAddress = null,
        string? webRoot = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, WebRootPath = webRoot ?? WebRoot() });
        builder.WebHost.UseSetting("urls", (address ?? new Uri("http://127.0.0.1:0")).ToString());
        builder.Logging.ClearProviders();
        builder.Services.AddLocalChat();
        var application = new LocalChatServer(builder.Build());
        application.Map(bot ?? (_ => Task.CompletedTask), callersAddress);
        await application._application.StartAsync();
        return application;
    }

    /// <summary>The next activity that reaches the bot.</summary>
    public async Task<BotTurn> NextTurnAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _turns.Reader.ReadAsync(patience.Token);
    }

    public async Task<BotTurn> NextMessageAsync()
    {
        BotTurn turn;
        do turn = await NextTurnAsync();
        while (turn.Type != "message");
        return turn;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    private void Map(Func<BotTurn, Task> bot, IPAddress? callersAddress)
    {
        _application.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = callersAddress ?? context.Connection.RemoteIpAddress;
            return next(context);
        });
        _application.UseRouting();
        _application.MapLocalChat();
        _application.MapPost("/api/messages", async (JsonObject activity) =>
        {
            var turn = new BotTurn(activity, _client);
            _turns.Writer.TryWrite(turn);
            await bot(turn);
            return Results.StatusCode(turn.Status);
        });
        _application.MapGet("/documents/report.txt", () => Results.File(Document, "text/plain", "report.txt"));
    }

    /// <summary>The product's own files, where they stand in the source.</summary>
    public static string WebRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "S3ReportBot.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "S3ReportBot", "wwwroot");
    }
}

/// <summary>One activity as the bot got it, with the connector to answer through.</summary>
internal sealed class BotTurn(JsonObject activity, HttpClient client)
{
    public JsonObject Activity { get; } = activity;

    /// <summary>What the bot's endpoint answers the channel.</summary>
    public int Status { get; set; } = 200;

    public string Type => (string)Activity["type"]!;

    public string? Text => (string?)Activity["text"];

    private string Conversation => $"{Activity["serviceUrl"]}/v3/conversations/{Activity["conversation"]!["id"]}/activities";

    /// <returns>The new activity's id.</returns>
    public Task<string> SayAsync(string text) => SendAsync(Message(text));

    /// <returns>The new activity's id.</returns>
    public async Task<string> SendAsync(JsonObject activity)
    {
        var reply = $"{Conversation}/{Uri.EscapeDataString((string)Activity["id"]!)}";
        using var response = await client.PostAsJsonAsync(reply, activity);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public async Task<HttpStatusCode> UpdateAsync(string activityId, JsonObject activity)
    {
        using var response = await client.PutAsJsonAsync($"{Conversation}/{Uri.EscapeDataString(activityId)}", activity);
        return response.StatusCode;
    }

    public async Task<HttpStatusCode> DeleteAsync(string activityId)
    {
        using var response = await client.DeleteAsync($"{Conversation}/{Uri.EscapeDataString(activityId)}");
        return response.StatusCode;
    }

    public Task<byte[]> DownloadAsync(string url) => client.GetByteArrayAsync(url);

    public static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text };
}
