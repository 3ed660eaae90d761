using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace S3ReportBot.Tests.LocalChat;

/// <summary>What a browser window does, by hand: a Direct Line client that polls.</summary>
internal sealed class DirectLineClient : IDisposable
{
    private DirectLineClient(Uri server) =>
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server };

    public HttpClient Client { get; }

    public JsonObject Conversation { get; private set; } = [];

    public string Watermark { get; private set; } = "";

    public string Id => (string)Conversation["conversationId"]!;

    public string PersonId => (string)Conversation["userId"]!;

    private string Activities => $"directline/conversations/{Id}/activities";

    public static async Task<DirectLineClient> OpenAsync(LocalChatServer server, string name)
    {
        var window = new DirectLineClient(server.Address);
        using var token = await window.Client.PostAsJsonAsync("directline/tokens/generate", new { user = new { name } });
        window.Bear(await JsonOfAsync(token));
        using var opened = await window.Client.PostAsync("directline/conversations", null);
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        window.Bear(await JsonOfAsync(opened));
        return window;
    }

    /// <summary>The same token at another server, as after a restart.</summary>
    public DirectLineClient At(LocalChatServer server)
    {
        var window = new DirectLineClient(server.Address) { Watermark = Watermark };
        window.Bear(Conversation);
        return window;
    }

    /// <returns>The activity's id.</returns>
    public async Task<string> SayAsync(string text, string? fromId = null, string? clientId = null)
    {
        var activity = BotTurn.Message(text);
        activity["from"] = new JsonObject { ["id"] = fromId ?? PersonId };
        activity["channelData"] = new JsonObject { ["clientActivityID"] = clientId };
        using var response = await Client.PostAsJsonAsync(Activities, activity);
        return (string)(await JsonOfAsync(response))["id"]!;
    }

    /// <summary>What is new since the last call.</summary>
    public async Task<IReadOnlyList<JsonNode>> NewsAsync()
    {
        using var response = await Client.GetAsync($"{Activities}?watermark={Watermark}");
        var set = await JsonOfAsync(response);
        Watermark = (string)set["watermark"]!;
        return [.. set["activities"]!.AsArray().Select(activity => activity!)];
    }

    /// <summary>Polls until an activity fits.</summary>
    public async Task<JsonNode> SeeAsync(Func<JsonNode, bool> fits)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if ((await NewsAsync()).FirstOrDefault(fits) is { } found) return found;
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    public Task<JsonNode> SeeTextAsync(string text) => SeeAsync(activity => (string?)activity["text"] == text);

    public static async Task<JsonObject> JsonOfAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public void Dispose() => Client.Dispose();

    private void Bear(JsonObject conversation)
    {
        Conversation = conversation;
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)conversation["token"]!);
    }
}
