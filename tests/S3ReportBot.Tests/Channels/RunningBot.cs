using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace S3ReportBot.Tests.Channels;

/// <summary>The whole bot on a loopback port with its tables in memory, and a channel under /channel that takes its replies.</summary>
internal sealed class RunningBot : ILoggerProvider, IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentQueue<JsonObject> _sent = new();
    private WebApplication _server = null!;
    private int _lastId;

    /// <summary>Everything logged, exceptions included.</summary>
    public ConcurrentQueue<string> Logged { get; } = new();

    public string ServiceUrl => $"{_server.Urls.Single()}/channel";

    public static async Task<RunningBot> StartAsync(string environment = "Development", (string Key, string Value)[]? settings = null)
    {
        var bot = new RunningBot();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().AddProvider(bot).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Storage:Sqlite:Path"] = ":memory:";
        foreach (var (key, value) in settings ?? [])
            builder.Configuration[key] = value;
        builder.Services.AddReportBot(builder.Configuration, builder.Environment);
        bot._server = builder.Build();
        bot._server.MapReportBot();
        bot._server.MapPost("/channel/v3/conversations/{conversation}/activities/{replyTo?}", bot.Take);
        bot._server.MapPut("/channel/v3/conversations/{conversation}/activities/{message}", (string message) => Results.Json(new JsonObject { ["id"] = message }));
        await bot._server.StartAsync();
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
        using var response = await _client.PostAsync(new Uri($"{_server.Urls.Single()}/api/messages"), content);
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

    public Task<string> SayAsync(string text) => SendAsync(Message(text));

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
