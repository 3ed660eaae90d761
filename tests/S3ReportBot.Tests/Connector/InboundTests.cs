using System.Net;
using System.Text.Json.Nodes;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Connector;

/// <summary>Who is let in.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class InboundTests : IAsyncLifetime
{
    private readonly (string Key, string? Value)[] _settings;
    private AuthenticatedBot _bot = null!;

    public InboundTests() => _settings = [];

    /// <summary>The same with one setting more.</summary>
    protected InboundTests(string key, string value) => _settings = [(key, value)];

    public static TheoryData<string> Wrong => [.. WrongTokens.All.Keys];

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_token_never_reaches_the_bot(string wrong)
    {
        var (status, body) = await _bot.PostAsync(_bot.Message(), WrongTokens.All[wrong](_bot));

        // That no address is a list is only seen when it is compared.
        var expected = wrong == "service URL is a list" ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized;
        Assert.Equal((expected, "", 0), (status, body, _bot.Turns));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://slack.botframework.com/")]
    public async Task A_token_for_another_service_url_is_refused(string url) =>
        Assert.Equal((HttpStatusCode.Forbidden, 0), await RefusedAsync(_bot.Message(), _bot.Token(url)));

    [Theory]
    [InlineData("https://evil.trafficmanager.net/emea/"), InlineData("https://20.40.60.80/"), InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://bot:secret@smba.trafficmanager.net/emea/"), InlineData("https://evilbotframework.com/"), InlineData("http://127.0.0.1:9/"), InlineData("nonsense")]
    public async Task A_service_url_that_is_not_a_connector_s_is_refused_even_if_the_token_names_it(string url)
    {
        var message = _bot.Message();
        message["serviceUrl"] = url;

        Assert.Equal((HttpStatusCode.Forbidden, 0), await RefusedAsync(message, _bot.Token(url)));
        Assert.Equal((0, 0), (_bot.Own.Asked, _bot.Connector.Requests));
    }

    [Theory]
    [InlineData("webchat"), InlineData("directline"), InlineData("emulator"), InlineData("MSTEAMS"), InlineData("unheardOf")]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for(string channel)
    {
        var message = _bot.Message();
        message["channelId"] = channel;

        Assert.Equal((HttpStatusCode.Forbidden, 0), await RefusedAsync(message, _bot.Token()));
    }

    [Theory]
    [InlineData("empty"), InlineData("none"), InlineData("directline")]
    public async Task A_key_of_another_channel_or_of_none_is_refused(string endorsement)
    {
        var key = _bot.Keys.Announce("another", endorsement switch { "none" => null, "empty" => [], var channel => [channel] });
        var header = _bot.Header();
        header["kid"] = key.Id;

        Assert.Equal((HttpStatusCode.Forbidden, 0), await RefusedAsync(_bot.Message(), key.Sign(header, _bot.Payload())));
    }

    [Theory]
    [InlineData("other", AuthenticatedBot.Tenant), InlineData(AuthenticatedBot.Tenant, "other"), InlineData(null, "other"),
        InlineData("other", null), InlineData(null, null), InlineData("", "")]
    public async Task A_tenant_that_is_not_on_the_list_is_refused(string? conversation, string? channelData)
    {
        var message = _bot.Message();
        message["conversation"]!["tenantId"] = conversation;
        message["channelData"] = channelData is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channelData } };

        Assert.Equal((HttpStatusCode.Forbidden, 0), await RefusedAsync(message, _bot.Token()));
    }

    [Theory]
    [InlineData("channelId"), InlineData("serviceUrl")]
    public async Task An_activity_without_channel_or_service_url_is_refused(string member)
    {
        var message = _bot.Message();
        message[member] = "";

        Assert.Equal((HttpStatusCode.BadRequest, 0), await RefusedAsync(message, _bot.Token()));
    }

    [Fact]
    public async Task Two_headers_are_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _bot.PostAsync(_bot.Message(), $"Bearer {_bot.Token()}", $"Bearer {_bot.Token()}")).Status);

    [Fact]
    public async Task No_token_is_read_as_anything_but_refused_wherever_a_letter_is_changed()
    {
        var token = _bot.Token();
        for (var at = 0; at < token.Length; at += 3)
        {
            // The last letter of a part holds bits that mean nothing.
            if (token[at] == '.' || at == token.Length - 1 || token[at + 1] == '.')
                continue;
            var changed = $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
            Assert.Equal((HttpStatusCode.Unauthorized, 0), await RefusedAsync(_bot.Message(), changed));
        }
    }

    [Theory]
    [InlineData("SingleTenant"), InlineData("UserAssignedMSI")]
    public async Task A_right_token_is_taken(string type)
    {
        await using var bot = await AuthenticatedBot.StartAsync(type, settings: _settings);
        var message = bot.Message("help");
        message["deliveryMode"] = "expectReplies";

        var (status, body) = await bot.PostAsync(message, $"Bearer {bot.Token()}");

        Assert.Equal((HttpStatusCode.OK, 1), (status, bot.Turns));
        Assert.Contains("start", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_may_be_five_minutes_off()
    {
        var (early, late) = (_bot.Payload(), _bot.Payload());
        early["nbf"] = _bot.Clock.GetUtcNow().AddSeconds(299).ToUnixTimeSeconds();
        late["nbf"] = _bot.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();
        late["exp"] = _bot.Clock.GetUtcNow().AddSeconds(-299).ToUnixTimeSeconds();

        foreach (var payload in new[] { early, late })
            Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(_bot.Message(), $"Bearer {_bot.Key.Sign(_bot.Header(), payload)}")).Status);
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_once_it_has_ended()
    {
        var token = _bot.Token();
        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(_bot.Message(), $"Bearer {token}")).Status);
        _bot.Clock.Advance(TimeSpan.FromMinutes(66));

        Assert.Equal((HttpStatusCode.Unauthorized, 1), await RefusedAsync(_bot.Message(), token));
    }

    [Fact]
    public async Task Slack_names_no_tenant()
    {
        var message = _bot.Message();
        (message["channelId"], message["serviceUrl"], message["channelData"]) = ("slack", "https://slack.botframework.com/", null);
        ((JsonObject)message["conversation"]!).Remove("tenantId");

        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(message, $"Bearer {_bot.Token("https://slack.botframework.com/")}")).Status);
        Assert.Equal(1, _bot.Turns);
    }

    [Fact]
    public async Task A_rotated_key_is_picked_up()
    {
        Assert.Equal(HttpStatusCode.OK, (await _bot.SayAsync("help")).Status);
        _bot.Keys.Withdraw(_bot.Key);
        var header = _bot.Header();
        header["kid"] = "new-key";
        var key = _bot.Keys.Announce("new-key", "msteams");
        _bot.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.OK, (await _bot.PostAsync(_bot.Message(), $"Bearer {key.Sign(header, _bot.Payload())}")).Status);
        // A flood of unknown keys is not passed on to whoever announces them.
        var read = _bot.Keys.Read;
        for (var i = 0; i < 20; i++)
            await RefusedAsync(_bot.Message(), WrongTokens.All["unknown key id"](_bot)!["Bearer ".Length..]);
        Assert.Equal(read, _bot.Keys.Read);
        // The key that was withdrawn is gone.
        _bot.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal((HttpStatusCode.Unauthorized, 2), await RefusedAsync(_bot.Message(), _bot.Token()));
    }

    [Fact]
    public async Task While_the_keys_cannot_be_had_nobody_is_let_in_and_the_channel_is_told_to_come_again()
    {
        _bot.Keys.IsDown = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 0), await RefusedAsync(_bot.Message(), _bot.Token()));
        _bot.Keys.IsDown = false;
        _bot.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.OK, (await _bot.SayAsync("help")).Status);
    }

    public async Task InitializeAsync() => _bot = await AuthenticatedBot.StartAsync(settings: _settings);

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    private async Task<(HttpStatusCode Status, int Turns)> RefusedAsync(JsonObject activity, string token) =>
        ((await _bot.PostAsync(activity, $"Bearer {token}")).Status, _bot.Turns);
}
