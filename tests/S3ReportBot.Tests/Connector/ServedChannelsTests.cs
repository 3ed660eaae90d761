using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using S3ReportBot.Connector;
using S3ReportBot.Tests.Channels;
using S3ReportBot.Tests.Telemetry;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Connector;

/// <summary>`Channels:Allowed`: whose messages reach the bot.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class ServedChannelsTests
{
    [Theory]
    [InlineData("msteams", true), InlineData("slack", true), InlineData("directline", false), InlineData("webchat", false), InlineData("email", false)]
    [InlineData("emulator", false), InlineData("MSTEAMS", false), InlineData("", false), InlineData(null, false)]
    public void Outside_development_Teams_and_Slack_are_served_unless_others_are_named(string? channel, bool served) =>
        Assert.Equal(served, Read(isDevelopment: false).Has(channel));

    [Theory]
    [InlineData("webchat"), InlineData("msteams"), InlineData("unheardOf")]
    public void In_development_any_channel_is_served(string channel) => Assert.True(Read(isDevelopment: true).Has(channel));

    [Theory]
    [InlineData("slack"), InlineData("slack, webchat"), InlineData("webchat slack")]
    public void What_is_named_counts_alone_in_development_too(string named)
    {
        foreach (var isDevelopment in (bool[])[true, false])
        {
            var channels = Read(isDevelopment, ("Channels:Allowed", named));

            Assert.Equal((true, named.Contains("webchat", StringComparison.Ordinal), false), (channels.Has("slack"), channels.Has("webchat"), channels.Has("msteams")));
        }
    }

    [Fact]
    public void A_list_is_read_as_one() =>
        Assert.Equal("msteams, telegram", Read(isDevelopment: false, ("Channels:Allowed:0", "msteams"), ("Channels:Allowed:1", "telegram")).Names);

    [Theory]
    [InlineData("teams"), InlineData("Slack"), InlineData("msteams;slack"), InlineData("*")]
    public void A_name_that_no_channel_has_stops_the_start(string named)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(isDevelopment: false, ("Channels:Allowed:0", named)));

        Assert.Contains($"Channels:Allowed names \"{named}\"", fault.Message, StringComparison.Ordinal);
        Assert.Contains("msteams", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>A key that Microsoft endorses for the channel, a good token, a known connector: whoever owns the bot's registration can switch a channel on.</summary>
    [Theory]
    [InlineData("directline", "https://directline.botframework.com/"), InlineData("webchat", "https://webchat.botframework.com/"), InlineData("email", "https://email.botframework.com/")]
    public async Task A_channel_that_is_not_served_is_refused_before_the_bot(string channel, string url)
    {
        await using var bot = await AuthenticatedBot.StartAsync();

        Assert.Equal((HttpStatusCode.Forbidden, 0), ((await bot.PostAsync(From(bot, channel, url), Bearer(bot, channel, url))).Status, bot.Turns));
    }

    [Fact]
    public async Task A_channel_that_was_named_is_served_and_the_others_are_not()
    {
        await using var bot = await AuthenticatedBot.StartAsync(settings: [("Channels:Allowed:0", "directline")]);
        const string Url = "https://directline.botframework.com/";

        Assert.Equal((HttpStatusCode.OK, 1), ((await bot.PostAsync(From(bot, "directline", Url), Bearer(bot, "directline", Url))).Status, bot.Turns));
        Assert.Equal((HttpStatusCode.Forbidden, 1), ((await bot.SayAsync("help")).Status, bot.Turns));
    }

    [Fact]
    public async Task The_start_says_which_channels_are_served()
    {
        using var sink = new Sink();
        await using var bot = await AuthenticatedBot.StartAsync(logs: sink);

        Assert.Contains("Information Channels served: msteams, slack. ", sink.Lines);
    }

    [Fact]
    public async Task In_development_without_an_app_id_the_list_counts_too()
    {
        await using var bot = await RawHttpBot.StartAsync(settings: [("Channels:Allowed", "slack")]);

        Assert.Equal(HttpStatusCode.Forbidden, await bot.PostAsync(bot.Message("help").ToJsonString()));
    }

    /// <summary>Whoever owns a token of Direct Line may write any user's id, but only into the conversation of that token.</summary>
    [Fact]
    public async Task Where_a_client_writes_whom_a_message_is_from_that_id_alone_is_nobody()
    {
        await using var bot = await AuthenticatedBot.StartAsync(settings: [("Channels:Allowed:0", "directline")]);
        const string Url = "https://directline.botframework.com/";
        var token = Bearer(bot, "directline", Url);
        foreach (var text in (string[])["start", "1", "ccre-s3", "yes", "26-06-2020", "www.example.eu", "The secret summary."])
            await SayAsync("anna", "chat/1", text);

        Assert.Contains("secret", await SayAsync("anna", "chat/1", "go to 5"), StringComparison.Ordinal);
        foreach (var (user, conversation) in ((string, string)[])[("anna", "chat/2"), ("anna", "chat"), ("1/anna", "chat"), ("chat/1/anna", "chat/2"), ("ben", "chat/1")])
            Assert.DoesNotContain("secret", await SayAsync(user, conversation, "go to 5"), StringComparison.Ordinal);

        async Task<string> SayAsync(string user, string conversation, string text)
        {
            var message = From(bot, "directline", Url);
            (message["from"]!["id"], message["conversation"]!["id"], message["text"], message["deliveryMode"]) = (user, conversation, text, "expectReplies");
            return (await bot.PostAsync(message, token)).Body;
        }
    }

    private static JsonObject From(AuthenticatedBot bot, string channel, string url)
    {
        var message = bot.Message();
        (message["channelId"], message["serviceUrl"], message["channelData"]) = (channel, url, null);
        ((JsonObject)message["conversation"]!).Remove("tenantId");
        return message;
    }

    private static string Bearer(AuthenticatedBot bot, string channel, string url)
    {
        var key = bot.Keys.Announce($"{channel}-key", channel);
        var header = bot.Header();
        header["kid"] = key.Id;
        return $"Bearer {key.Sign(header, bot.Payload(url))}";
    }

    private static ServedChannels Read(bool isDevelopment, params (string Key, string Value)[] settings) => ServedChannels.Of(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(), isDevelopment);
}
