using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace S3ReportBot.Tests.Support;

/// <summary>The channel's side of the wire: takes what the bot sends. It takes a second until a reply stands on the person's screen.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private static readonly TimeSpan Delivery = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonObject>> _sent = new();
    private readonly ConcurrentQueue<(string Message, JsonObject Activity)> _updates = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly FakeTimeProvider _clock;
    private readonly WebApplication _connector;
    private int _lastId;
    private int _filesAsked;

    private FakeConnector(FakeTimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _clock = clock;
        _connector = builder.Build();
        _connector.MapGet("/files/{name}", Give);
        _connector.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", Take);
        _connector.MapPut("/v3/conversations/{conversation}/activities/{message}", Update);
    }

    /// <summary>What people attached, by name.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>How often anybody asked for a file.</summary>
    public int FilesAsked => _filesAsked;

    public string ServiceUrl => _connector.Urls.Single();

    public static async Task<FakeConnector> StartAsync(FakeTimeProvider clock)
    {
        var channel = new FakeConnector(clock);
        await channel._connector.StartAsync();
        return channel;
    }

    /// <summary>What came there since the last call, in order.</summary>
    public IReadOnlyList<JsonObject> News(string conversation)
    {
        var news = new List<JsonObject>();
        while (_sent.TryGetValue(conversation, out var sent) && sent.TryDequeue(out var activity))
            news.Add(activity);
        return news;
    }

    /// <summary>What took the place of which message since the last call.</summary>
    public IReadOnlyList<(string Message, JsonObject Activity)> Updates()
    {
        var updates = new List<(string, JsonObject)>();
        while (_updates.TryDequeue(out var update))
            updates.Add(update);
        return updates;
    }

    /// <summary>What the channel would not have shown, or not as it was meant.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    private IResult Give(string name)
    {
        Interlocked.Increment(ref _filesAsked);
        return Files.TryGetValue(name, out var file) ? Results.File(file, "application/octet-stream") : Results.NotFound();
    }

    private IResult Take(string conversation, JsonObject activity)
    {
        _clock.Advance(Delivery);
        Check(activity);
        _sent.GetOrAdd(conversation, _ => new()).Enqueue(activity);
        return Results.Json(new JsonObject { ["id"] = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture) }, statusCode: 201);
    }

    private IResult Update(string conversation, string message, JsonObject activity)
    {
        Check(activity);
        _updates.Enqueue((message, activity));
        return Results.Json(new JsonObject { ["id"] = message });
    }

    private void Check(JsonObject activity)
    {
        foreach (var complaint in ChannelRules.Broken(activity))
            _complaints.Enqueue($"{complaint}: {activity.ToJsonString()}");
    }
}
