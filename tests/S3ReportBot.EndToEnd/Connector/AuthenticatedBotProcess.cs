using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using S3ReportBot.Benchmarks.Driver;
using S3ReportBot.Tests.Connector;

namespace S3ReportBot.EndToEnd.Connector;

/// <summary>
/// The real bot in a process of its own with an app id: it takes the channel's signed tokens only, and gets its own from a managed
/// identity's endpoint. Channel, keys and identity are servers of the test's on loopback, which it trusts because it runs in Development.
/// </summary>
internal sealed class AuthenticatedBotProcess : IAsyncDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string Tenant = "00000000-0000-0000-0000-0000000000a1";
    private readonly OpenIdServer _keys;
    private readonly WebApplication _identity;
    private readonly ChannelDriver _channel;
    private ServerProcess _process = null!;
    private int _people;

    private AuthenticatedBotProcess(OpenIdServer keys, WebApplication identity, ChannelDriver channel) =>
        (_keys, _identity, _channel) = (keys, identity, channel);

    public Uri Address => _process.Address;

    public ServerProcess Process => _process;

    /// <summary>With it, a request is the channel's.</summary>
    public string Token { get; private set; } = "";

    public static async Task<AuthenticatedBotProcess> StartAsync()
    {
        var bot =
            new AuthenticatedBotProcess(await OpenIdServer.StartAsync(), await ManagedIdentityAsync(), await ChannelDriver.StartAsync());
        bot.Token = bot.Sign(bot._keys.Announce("key", "msteams"));
        bot._channel.Authorization = new AuthenticationHeaderValue("Bearer", bot.Token);
        bot._process = await BotUnderTest.StartAsync(
            BotUnderTest.InMemory,
            ("MicrosoftAppType", "UserAssignedMSI"),
            ("MicrosoftAppId", AppId),
            ("MicrosoftAppTenantId", Tenant),
            ("ToBotFromChannelOpenIdMetadataUrl", bot._keys.Metadata),
            ("IDENTITY_ENDPOINT", $"{bot._identity.Urls.Single()}/token"),
            ("IDENTITY_HEADER", "identity"));
        return bot;
    }

    /// <summary>One person fills in a whole report.</summary>
    /// <returns>How long each message took until its answer was there.</returns>
    public async Task<IReadOnlyList<TimeSpan>> ConverseAsync()
    {
        var name = $"crowd-{++_people}";
        var person = new LoadConversation(_channel, Address, name, expectReplies: false, TimeProvider.System);
        var took = new List<TimeSpan>();
        foreach (var step in new ReportingScript(name).Opening())
        {
            var began = Stopwatch.GetTimestamp();
            await person.TurnAsync(step, CancellationToken.None);
            took.Add(Stopwatch.GetElapsedTime(began));
        }

        return took;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _channel.DisposeAsync();
        await _identity.DisposeAsync();
        await _keys.DisposeAsync();
    }

    private static async Task<WebApplication> ManagedIdentityAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.MapGet("/token", () => Results.Json(new
        {
            access_token = "own-token",
            expires_on = $"{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}",
            resource = "https://api.botframework.com",
            token_type = "Bearer",
            client_id = AppId,
        }));
        await server.StartAsync();
        return server;
    }

    private string Sign(SigningKey key)
    {
        var now = TimeProvider.System.GetUtcNow();
        return key.Sign(
            new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id },
            new JsonObject
            {
                ["iss"] = "https://api.botframework.com",
                ["aud"] = AppId,
                ["nbf"] = now.ToUnixTimeSeconds(),
                ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
                ["serviceurl"] = _channel.ServiceUrl.AbsoluteUri,
            });
    }
}
