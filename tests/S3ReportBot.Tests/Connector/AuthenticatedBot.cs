using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Bots;
using S3ReportBot.Connector.Inbound;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Connector;

/// <summary>
/// The whole bot over HTTP as it runs outside Development, where a channel has to prove itself: its channel's keys come from a server of
/// the test's, and what it sends goes to a connector of the test's.
/// </summary>
internal sealed class AuthenticatedBot : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "56653e9d-2158-46ee-90d7-675c39642038";
    public const string TeamsUrl = $"https://smba.trafficmanager.net/emea/{Tenant}/";

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private BotServer _server = null!;
    private int _lastId;

    private AuthenticatedBot(OpenIdServer keys, ScriptedConnector connector)
    {
        (Keys, Connector) = (keys, connector);
        Key = keys.Announce("teams-key", "msteams", "slack");
    }

    public OpenIdServer Keys { get; }

    public ScriptedConnector Connector { get; }

    public FakeTimeProvider Clock => Connector.Clock;

    /// <summary>Endorsed for Teams and Slack.</summary>
    public SigningKey Key { get; }

    /// <summary>Activities that reached the bot.</summary>
    public int Turns { get; private set; }

    /// <summary>How often a token for the bot itself was asked for.</summary>
    public FixedToken Own { get; } = new();

    public IServiceProvider Services => _server.Services;

    public Uri Address => _server.Address;

    public Task StopAsync() => _server.StopAsync();

    public static Task<AuthenticatedBot> StartAsync(string type = "SingleTenant", params string[] answers) => StartAsync(type, answers, []);

    /// <param name="settings">Beside those that every bot needs.</param>
    /// <param name="logs">Hears all that the process can be made to log.</param>
    public static async Task<AuthenticatedBot> StartAsync(
        string type = "SingleTenant", string[]? answers = null, (string Key, string? Value)[]? settings = null, ILoggerProvider? logs = null, Action<IServiceCollection>? parts = null)
    {
        var bot = new AuthenticatedBot(await OpenIdServer.StartAsync(), new ScriptedConnector(answers ?? []));
        bot._server = await BotServer.StartAsync(
            new WebApplicationOptions { EnvironmentName = "Production" },
            [.. bot.Settings(type, all: logs is not null), .. (settings ?? [])
                .Select(setting => KeyValuePair.Create(setting.Key, setting.Value))],
            builder =>
            {
                if (logs is not null)
                    builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
                bot.Replace(builder.Services);
                parts?.Invoke(builder.Services);
            });
        return bot;
    }

    public JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Key.Id };

    public JsonObject Payload(string serviceUrl = TeamsUrl) => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["nbf"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = serviceUrl,
    };

    public string Token(string serviceUrl = TeamsUrl) => Key.Sign(Header(), Payload(serviceUrl));

    public JsonObject Message(string text = "help") => new()
    {
        ["type"] = "message",
        ["id"] = $"m{Interlocked.Increment(ref _lastId)}",
        ["timestamp"] = Clock.GetUtcNow().ToString("O"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = TeamsUrl,
        ["from"] = new JsonObject { ["id"] = "29:anna", ["name"] = "Anna", ["aadObjectId"] = "b15a9416-0ad3-4172-9210-7beb711d3f70" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}" },
        ["conversation"] = new JsonObject { ["id"] = "a:chat", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["text"] = text,
    };

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity, params string?[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "api/messages"));
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        foreach (var header in authorization.OfType<string>())
            request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<(HttpStatusCode Status, string Body)> SayAsync(string text) => PostAsync(Message(text), $"Bearer {Token()}");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await Keys.DisposeAsync();
        Connector.Dispose();
    }

    /// <param name="all">Whether everything is logged, above what the product ships with, which stands beside the tests.</param>
    private Dictionary<string, string?> Settings(string type, bool all)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Sqlite:Path"] = ":memory:",
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppTenantId"] = Tenant,
            ["MicrosoftAppPassword"] = type == "UserAssignedMSI" ? null : "secret",
            ["ToBotFromChannelOpenIdMetadataUrl"] = Keys.Metadata,
        };
        string[] loud = ["Default", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing",
            "System.Net.Http"];
        foreach (var category in all ? loud : [])
            settings[$"Logging:LogLevel:{category}"] = nameof(LogLevel.Trace);
        return settings;
    }

    private void Replace(IServiceCollection services)
    {
        services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => Connector);
        // A busy machine is no reason for another answer.
        services.AddHttpClient(ChannelKeys.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan);
        services.AddSingleton<TimeProvider>(Clock).AddSingleton<TokenCredential>(Own);
        services.AddSingleton<IBot>(provider =>
            Counting(ActivatorUtilities.CreateInstance<TurnBot>(provider, provider.GetRequiredService<ReportBot>())));
    }

    private Counted Counting(IBot bot) => new(bot, () => Turns++);

    private sealed class Counted(IBot bot, Action count) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            count();
            return bot.OnTurnAsync(turnContext, cancellationToken);
        }
    }
}
