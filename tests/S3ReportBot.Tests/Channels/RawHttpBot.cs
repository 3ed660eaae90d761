using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>
/// The whole bot over HTTP with its tables in memory, and a channel that sends any bytes as they are and keeps what comes back and what is
/// logged.
/// </summary>
internal sealed class RawHttpBot : ILoggerProvider, IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentQueue<JsonObject> _sent = new();
    private BotServer _server = null!;
    private int _lastId;

    /// <summary>Everything logged, exceptions included.</summary>
    public ConcurrentQueue<string> Logged { get; } = new();

    public string ServiceUrl => new Uri(_server.Address, "channel").AbsoluteUri;

    public static async Task<RawHttpBot> StartAsync(string environment = "Development", (string Key, string Value)[]? settings = null)
    {
        var bot = new RawHttpBot();
        bot._server = await BotServer.StartAsync(
            new WebApplicationOptions { EnvironmentName = environment },
            [new("Storage:Sqlite:Path", ":memory:"), .. (settings ?? [])
                .Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))],
            builder => builder.Logging.AddProvider(bot).SetMinimumLevel(LogLevel.Warning),
            server =>
            {
                server.MapPost("/channel/v3/conversations/{conversation}/activities/{replyTo?}", bot.Take);
                server.MapPut("/channel/v3/conversations/{conversation}/activities/{message}", (string message) =>
                    Results.Json(new JsonObject { ["id"] = message }));
            });
        return bot;
    }

    /// <summary>An activity as a channel sends it; change what the test is about.</summary>
    public JsonObject Message(string? text = null) => new()
    {
        ["type"] = "message",
        ["id"] = $"m{Interlocked.Increment(ref _lastId)}",
        ["channelId"] = "webchat",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "anna", ["name"] = "Anna" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = "chat" },
        ["text"] = text,
    };

    public Task<HttpStatusCode> PostAsync(string body, string contentType = "application/json") => PostAsync(Encoding.UTF8.GetBytes(body), contentType);

    public async Task<HttpStatusCode> PostAsync(byte[] body, string contentType = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await _client.PostAsync(new Uri(_server.Address, "api/messages"), content);
        return response.StatusCode;
    }

    /// <returns>What the bot answered, all messages joined.</returns>
    public Task<string> SendAsync(JsonObject activity) => SendRawAsync(activity.ToJsonString());

    public async Task<string> SendRawAsync(string activity)
    {
        _sent.Clear();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(activity));
        Assert.NotEmpty(_sent);
        return string.Join('\n', _sent.Select(sent => (string?)sent["text"]));
    }

    public async Task<string> SayAsync(string text)
    {
        var reply = await SendAsync(Message(text));
        return FirstCoordinator.IsAskedIn(reply) ? await SendAsync(Message(FirstCoordinator.Yes)) : reply;
    }

    /// <returns>The last reply.</returns>
    public async Task<string> SayAllAsync(params IEnumerable<string> texts)
    {
        var last = "";
        foreach (var text in texts)
            last = await SayAsync(text);
        return last;
    }

    /// <summary>The data of the newest card's button, as the channel sends it back.</summary>
    public JsonObject NewestButton() => _sent.SelectMany(Buttons).Last();

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject action when (string?)action["type"] == "Action.Submit" => [action["data"]!.DeepClone().AsObject()],
        JsonObject part => part.SelectMany(member => Buttons(member.Value)),
        JsonArray list => list.SelectMany(Buttons),
        _ => [],
    };

    public ILogger CreateLogger(string categoryName) => new Log(Logged);

    void IDisposable.Dispose() => _client.Dispose();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task<IResult> Take(HttpRequest request)
    {
        _sent.Enqueue((await JsonNode.ParseAsync(request.Body))!.AsObject());
        return Results.Text("""{"id":"1"}""", "application/json", statusCode: 201);
    }

    private sealed class Log(ConcurrentQueue<string> logged) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logged.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
