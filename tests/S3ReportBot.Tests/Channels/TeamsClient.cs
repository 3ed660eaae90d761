using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>Teams' side of the wire: what its clients really sent, and what the bot sent back.</summary>
internal sealed class TeamsClient : IAsyncDisposable
{
    public const string Person = "entra/00000000-0000-0000-0000-0000000000001/00000000-0000-0000-0000-0000000000020";
    private const string Message = "pg-msteams-005-message";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3reportbot-");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly RealWaits _clock = new(new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));
    private BotServer _bot = null!;
    private FakeConnector _channel = null!;
    private int _lastId;

    public static async Task<TeamsClient> StartAsync()
    {
        var chat = new TeamsClient();
        chat._channel = await FakeConnector.StartAsync(chat._clock);
        chat._bot = await BotServer.StartAsync(chat._folder.FullName, chat._clock);
        return chat;
    }

    public PeopleStore People => _bot.Services.GetRequiredService<PeopleStore>();

    public Uri Address => _bot.Address;

    /// <summary>How often the bot asked for a file.</summary>
    public int FilesAsked => _channel.FilesAsked;

    /// <summary>The JSON body of the last response; null if it had none.</summary>
    public JsonObject? Response { get; private set; }

    /// <summary>What took the place of which message in the last turn.</summary>
    public IReadOnlyList<(string Message, JsonObject Activity)> Updates { get; private set; } = [];

    /// <summary>The activities of the last turn, as they came.</summary>
    public IReadOnlyList<JsonObject> Activities { get; private set; } = [];

    /// <summary>A real activity, under a new id and at this time.</summary>
    public JsonObject Sample(string name)
    {
        var activity = Support.Sample.Json(name);
        activity["id"] = (++_lastId).ToString(CultureInfo.InvariantCulture);
        activity["serviceUrl"] = _channel.ServiceUrl;
        _clock.Advance(TimeSpan.FromMinutes(1));
        activity["timestamp"] = _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        return activity;
    }

    public JsonObject Written(string text, string sample = Message)
    {
        var activity = Sample(sample);
        activity["text"] = text;
        return activity;
    }

    /// <summary>A message with a file that lies with the channel.</summary>
    public JsonObject WithFile(string name, byte[] file, string text = "", string sample = Message)
    {
        _channel.Files[name] = file;
        var activity = Written(text, sample);
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/plain", ["name"] = name, ["contentUrl"] = $"{_channel.ServiceUrl}/files/{name}" });
        return activity;
    }

    public async Task<BotReply> SaysAsync(string text)
    {
        var reply = await SendAsync(Written(text));
        return FirstCoordinator.IsAskedIn(reply.Text) ? await SendAsync(Written(FirstCoordinator.Yes)) : reply;
    }

    public async Task<BotReply> SaysAllAsync(params IEnumerable<string> texts)
    {
        BotReply? last = null;
        foreach (var text in texts)
            last = await SaysAsync(text);
        return last!;
    }

    public async Task<BotReply> SendAsync(JsonObject activity, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(_bot.Address, "api/messages"), activity);
        Assert.Equal(expected, response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        Response = body.Length == 0 ? null : JsonNode.Parse(body)!.AsObject();
        Assert.Empty(_channel.Complaints);
        Updates = _channel.Updates();
        Activities = _channel.News((string)activity["conversation"]!["id"]!);
        return new BotReply(Activities);
    }

    /// <summary>The bot asks question 3 of a new report.</summary>
    public Task<BotReply> BeginAsync() => SaysAllAsync("start", "July - December 2020", "CCRE-S3");

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }
}
