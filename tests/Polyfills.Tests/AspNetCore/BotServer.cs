using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Polyfills.Tests.AspNetCore;

/// <summary>A bot on a real server, and beside it, under /channel, the channel it sends to.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpClient _client = new();

    private BotServer(WebApplication server) => _server = server;

    public string ChannelUrl => $"{_server.Urls.Single()}/channel";

    public List<Call> Calls { get; } = [];

    /// <summary>What the channel answers with.</summary>
    public (int Status, string Body) ChannelAnswer { get; set; } = (201, """{"id":"from-channel"}""");

    public static async Task<BotServer> StartAsync(BotCallbackHandler bot, Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient();
        var server = new BotServer(builder.Build());
        var adapter = new CloudAdapter(
            new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build(),
            server._server.Services.GetRequiredService<IHttpClientFactory>());
        server._server.Map("/api/messages", (HttpContext http) => adapter.ProcessAsync(http.Request, http.Response, new Bot(bot), http.RequestAborted));
        server._server.Map("/channel/{**path}", server.AnswerAsChannelAsync);
        await server._server.StartAsync();
        return server;
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? authorization = null) => SendAsync(HttpMethod.Post, body, authorization);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string? body = null, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, $"{_server.Urls.Single()}/api/messages");
        if (body != null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization != null)
            request.Headers.Add("Authorization", authorization);
        return await _client.SendAsync(request);
    }

    /// <summary>The activities in the response to one that expects its replies.</summary>
    public async Task<JsonArray> RepliesToAsync(string body)
    {
        using var response = await PostAsync(body);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return Assert.IsType<JsonArray>(json?["activities"]);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsChannelAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget["/channel".Length..];
        lock (Calls)
            Calls.Add(new Call(http.Request.Method, path, body, http.Request.Headers.Authorization));
        http.Response.StatusCode = ChannelAnswer.Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(ChannelAnswer.Body);
    }

    internal sealed record Call(string Method, string Path, string Body, string? Authorization);

    private sealed class Bot(BotCallbackHandler onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => onTurn(turnContext, cancellationToken);
    }
}
