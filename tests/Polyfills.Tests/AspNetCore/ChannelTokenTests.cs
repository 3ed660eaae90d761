using System.Net;
using System.Text.Json.Nodes;
using S3ReportBot.Tests.Identity;

namespace Polyfills.Tests.AspNetCore;

public sealed class ChannelTokenTests : IAsyncLifetime
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private OpenIdServer _keys = null!;
    private SigningKey _key = null!;

    [Fact]
    public async Task A_channel_s_token_is_taken() => Assert.Equal((HttpStatusCode.OK, 1), await PostAsync(Payload()));

    [Theory]
    [InlineData("iss", "https://api.evil.example")]
    [InlineData("aud", "99999999-2222-3333-4444-555555555555")]
    [InlineData("serviceurl", "https://slack.botframework.com/")]
    [InlineData("serviceurl", null)]
    public async Task A_claim_that_is_another_is_refused(string claim, string? value)
    {
        var payload = Payload();
        payload[claim] = value;

        Assert.Equal((HttpStatusCode.Unauthorized, 0), await PostAsync(payload));
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(-4000)]
    public async Task A_token_that_has_ended_is_refused(int seconds)
    {
        var payload = Payload();
        payload["nbf"] = Now - 7200;
        payload["exp"] = Now + seconds;

        Assert.Equal((HttpStatusCode.Unauthorized, 0), await PostAsync(payload));
    }

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_refused() =>
        Assert.Equal((HttpStatusCode.Unauthorized, 0), await PostAsync(Payload(), channel: "slack"));

    [Fact]
    public async Task Another_key_under_the_same_id_is_refused() =>
        Assert.Equal((HttpStatusCode.Unauthorized, 0), await PostAsync(Payload(), new SigningKey(_key.Id)));

    public async Task InitializeAsync()
    {
        _keys = await OpenIdServer.StartAsync();
        _key = _keys.Announce("key", "msteams");
    }

    public Task DisposeAsync() => _keys.DisposeAsync().AsTask();

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static JsonObject Payload() => new()
    {
        ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["nbf"] = Now - 60, ["exp"] = Now + 3600, ["serviceurl"] = ServiceUrl,
    };

    private async Task<(HttpStatusCode Status, int Turns)> PostAsync(JsonObject payload, SigningKey? key = null, string channel = "msteams")
    {
        var turns = 0;
        await using var server = await BotServer.StartAsync(
            (_, _) =>
            {
                turns++;
                return Task.CompletedTask;
            },
            new() { ["MicrosoftAppId"] = AppId, ["MicrosoftAppPassword"] = "secret", ["ToBotFromChannelOpenIdMetadataUrl"] = _keys.Metadata });
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = _key.Id };
        var message = new JsonObject
        {
            ["type"] = "message", ["channelId"] = channel, ["serviceUrl"] = ServiceUrl, ["conversation"] = new JsonObject { ["id"] = "c1" },
        };
        using var response = await server.PostAsync(message.ToJsonString(), $"Bearer {(key ?? _key).Sign(header, payload)}");
        return (response.StatusCode, turns);
    }
}
