using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using S3ReportBot.Bots;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Connector;

/// <summary>What the whole bot sends: its answers, and what it writes unasked into stored conversations.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class OutboundTests
{
    private static readonly string Person = $"entra/{AuthenticatedBot.Tenant}/b15a9416-0ad3-4172-9210-7beb711d3f70";

    [Fact]
    public async Task An_answer_carries_the_bot_s_token()
    {
        await using var bot = await AuthenticatedBot.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await bot.SayAsync("help")).Status);

        Assert.Equal((1, 1), (bot.Own.Asked, bot.Connector.Arrived.Count));
        Assert.Equal("Bearer own-token", bot.Connector.Authorization);
    }

    [Theory]
    [InlineData("https://evil.trafficmanager.net/emea/"), InlineData("https://20.40.60.80/"), InlineData("http://smba.trafficmanager.net/"), InlineData("https://u:p@smba.trafficmanager.net/")]
    public async Task A_poisoned_reference_gets_no_token_and_no_request(string url)
    {
        await using var bot = await AuthenticatedBot.StartAsync();

        var delivery = await SendAsync(bot, Stored(url));

        Assert.Equal((DeliveryState.Failed, 0, 0), (delivery.State, bot.Own.Asked, bot.Connector.Requests));
    }

    [Theory]
    [InlineData(""), InlineData("{}"), InlineData("nonsense"), InlineData("""{"channelId":5}""")]
    public async Task A_reference_that_cannot_be_read_is_a_failure(string reference)
    {
        await using var bot = await AuthenticatedBot.StartAsync();

        Assert.Equal(Delivery.Failed("no address"), await SendAsync(bot, Stored("") with { Reference = reference }));
    }

    [Fact]
    public async Task A_message_unasked_waits_as_long_as_the_channel_asks_for()
    {
        await using var bot = await AuthenticatedBot.StartAsync("SingleTenant", "429/90", "503");

        Assert.Equal(Delivery.Sent, await SendAsync(bot, Stored(AuthenticatedBot.TeamsUrl)));
        Assert.Single(bot.Connector.Arrived);
    }

    [Fact]
    public async Task A_channel_that_never_takes_it_ends_as_a_failure()
    {
        await using var bot = await AuthenticatedBot.StartAsync("SingleTenant", [.. Enumerable.Repeat("429/100", 20)]);

        Assert.Equal(Delivery.Failed("429"), await SendAsync(bot, Stored(AuthenticatedBot.TeamsUrl)));
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_left_alone_until_its_person_comes_back()
    {
        await using var bot = await AuthenticatedBot.StartAsync("SingleTenant", "201", "403 ConversationBlockedByUser");
        await bot.SayAsync("help");
        Assert.Equal(Delivery.Failed("403 ConversationBlockedByUser", isGone: true), await SendAsync(bot, await StoredAsync(bot)));
        var requests = bot.Connector.Requests;

        Assert.Equal(Delivery.Failed("403 ConversationBlockedByUser", isGone: true), await SendAsync(bot, await StoredAsync(bot)));
        Assert.Equal(requests, bot.Connector.Requests);
        await bot.SayAsync("help");
        Assert.Equal(Delivery.Sent, await SendAsync(bot, await StoredAsync(bot)));
    }

    [Fact]
    public async Task A_reply_that_has_to_wait_comes_after_the_turn()
    {
        await using var bot = await AuthenticatedBot.StartAsync("SingleTenant", "429/30");

        Assert.Equal(HttpStatusCode.OK, (await bot.SayAsync("start")).Status);
        Assert.Empty(bot.Connector.Arrived);
        await UntilAsync(bot, () => bot.Connector.Arrived.Count == 1);
        var row = await StoredAsync(bot);
        Assert.True(row.Turn!.Confirmed);
    }

    [Fact]
    public async Task A_reply_that_had_to_wait_is_dropped_when_its_person_went_on()
    {
        await using var bot = await AuthenticatedBot.StartAsync("SingleTenant", "429/30");
        await bot.SayAsync("start");
        await bot.SayAsync("help");

        await UntilAsync(bot, () => bot.Connector.Arrived.Count > 0);

        Assert.Single(bot.Connector.Arrived);
        Assert.Contains("About ", bot.Connector.Arrived[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_that_hangs_holds_no_turn_and_gets_no_message_twice()
    {
        await using var bot = await AuthenticatedBot.StartAsync("SingleTenant", [.. Enumerable.Repeat("hang", 10)]);

        var turns = Task.WhenAll(Enumerable.Range(0, 5).Select(async number => (await bot.SayAsync($"help {number}")).Status));
        // Until a message hangs, the clock stands: storage has its time.
        while (bot.Connector.Requests == 0)
            await Task.Delay(10);

        Assert.All(await bot.Clock.UntilAsync(turns), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(bot.Connector.Arrived.Count, bot.Connector.Arrived.DistinctBy(message => message.Text).Count());
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(4), InlineData(7), InlineData(8), InlineData(8.5)]
    public void However_long_a_turn_waits_storage_sending_and_noting_end_within_ten_seconds(double waited)
    {
        Assert.True(waited <= TurnTime.Waiting.TotalSeconds);
        var elapsed = TimeSpan.FromSeconds(waited);
        elapsed += TurnTime.Storage(elapsed);
        elapsed += TurnTime.Sending(elapsed);
        elapsed += TurnTime.Noting(elapsed);

        Assert.InRange(elapsed.TotalSeconds, 0, 10);
    }

    private static async Task<Delivery> SendAsync(AuthenticatedBot bot, ConversationRow to) => await bot.Clock.UntilAsync(
        bot.Services.GetRequiredService<ProactiveSender>().SendAsync(Person, to, [new Activity(ActivityTypes.Message) { Text = "reminder" }], _ => Task.FromResult(true), default));

    private static async Task UntilAsync(AuthenticatedBot bot, Func<bool> done)
    {
        for (var i = 0; i < 2000 && !done(); i++)
        {
            await Task.Delay(5);
            bot.Clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        Assert.True(done());
        await Task.Delay(200);
    }

    private static async Task<ConversationRow> StoredAsync(AuthenticatedBot bot) =>
        (await bot.Services.GetRequiredService<PeopleStore>().ReadAsync(Person, "Anna", "msteams/a:chat", default)).Conversation!;

    private static ConversationRow Stored(string serviceUrl) => new(
        "msteams/a:chat", null, default,
        $$"""{"channelId":"msteams","serviceUrl":"{{serviceUrl}}","conversation":"a:chat","tenant":"{{AuthenticatedBot.Tenant}}",""" +
        """ "user":"29:anna","bot":"28:bot","locale":"en-GB"}""",
        null, "", null);
}
