using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>What may arrive at /api/messages that no person typed.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class BadRequestTests
{
    [Theory]
    [InlineData("hunter2 {"), InlineData(""), InlineData("null"), InlineData("[]"), InlineData("5"), InlineData("\"hunter2\""), InlineData("{}")]
    [InlineData("{\"type\":\"message\"}"), InlineData("{\"type\":\"message\",\"channelId\":\"webchat\"}"), InlineData("{\"type\":5,\"hunter2\":1}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"webchat\",\"serviceUrl\":\"http://127.0.0.1/\"} hunter2")]
    [InlineData("{\"type\":\"\\ud800\",\"channelId\":\"webchat\",\"serviceUrl\":\"http://127.0.0.1/\"}")]
    public async Task A_body_that_is_no_activity_is_refused_and_logged_without_its_content(string body)
    {
        await using var bot = await RawHttpBot.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync(body));
        Assert.DoesNotContain(bot.Logged, entry => entry.Contains("hunter2", StringComparison.Ordinal) || entry.StartsWith("Error", StringComparison.Ordinal));
        Assert.Single(bot.Logged);
    }

    [Fact]
    public async Task A_body_that_is_not_even_text_is_refused()
    {
        await using var bot = await RawHttpBot.StartAsync();
        var broken = Encoding.UTF8.GetBytes(bot.Message("TEXT").ToJsonString());
        broken[Array.IndexOf(broken, (byte)'m')] = 0xFF;

        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync(broken));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync([0x50, 0x4B, 3, 4, 0xFF, 0xFE]));
    }

    [Theory]
    [InlineData("conversation", "5"), InlineData("conversation", "[]"), InlineData("conversation", "{\"id\":5}"), InlineData("conversation", "{}"), InlineData("conversation", "null")]
    [InlineData("from", "\"anna\""), InlineData("from", "{\"name\":\"Anna\"}"), InlineData("from", "{\"id\":\"\"}"), InlineData("from", "null"), InlineData("from", null)]
    [InlineData("conversation", null), InlineData("type", "{}"), InlineData("type", null), InlineData("channelId", "1"), InlineData("channelId", null), InlineData("serviceUrl", null)]
    [InlineData("text", "{}"), InlineData("text", "5"), InlineData("timestamp", "\"x\""), InlineData("timestamp", "5"), InlineData("attachments", "{}"), InlineData("entities", "[5]")]
    [InlineData("membersAdded", "5"), InlineData("recipient", "\"bot\""), InlineData("conversation", "{\"id\":\"\\ud800\"}")]
    public async Task A_member_that_is_missing_or_of_another_shape_is_refused(string member, string? json)
    {
        await using var bot = await RawHttpBot.StartAsync();
        var activity = bot.Message("Hello");
        activity.Remove(member);
        var body = json is null ? activity.ToJsonString() : $"{{\"{member}\":{json},{activity.ToJsonString()[1..]}";

        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync(body));
        Assert.Contains("Refused a request with 400", Assert.Single(bot.Logged), StringComparison.Ordinal);
    }

    /// <summary>A megabyte of them would cost seconds and hundreds of megabytes.</summary>
    [Theory]
    [InlineData("value", "[", "[[[[[]]]]]", "]"), InlineData("value", "[", "{\"a\":1}", "]"), InlineData("entities", "[", "{}", "]"), InlineData("unheardOf", "[", "1", "]")]
    public async Task A_body_of_more_parts_than_any_activity_has_is_refused(string member, string open, string part, string close)
    {
        await using var bot = await RawHttpBot.StartAsync();
        var value = open + string.Join(',', Enumerable.Repeat(part, 20_001)) + close;

        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync($"{bot.Message("help").ToJsonString()[..^1]},\"{member}\":{value}}}"));
    }

    /// <summary>They are read in any case, and checked in one.</summary>
    [Theory]
    [InlineData("ServiceUrl", "\"http://192.0.2.1/\""), InlineData("ChannelId", "\"slack\""), InlineData("Type", "\"invoke\""), InlineData("FROM", "{\"id\":\"ben\"}")]
    [InlineData("Conversation", "{\"id\":\"other\"}"), InlineData("channeldata", "{}")]
    [InlineData("Text", "\"half \\ud800\""), InlineData("from", "{\"id\":\"anna\",\"ID\":\"ben\"}"), InlineData("conversation", "{\"id\":\"chat\",\"Id\":\"\"}")]
    [InlineData("conversation", "{\"id\":\"chat\",\"TenantID\":\"x\"}")]
    public async Task A_member_beside_the_one_that_is_checked_is_refused(string member, string json)
    {
        await using var bot = await RawHttpBot.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync($"{bot.Message("help").ToJsonString()[..^1]},\"{member}\":{json}}}"));
    }

    [Theory]
    [InlineData("value", "[1,2]"), InlineData("value", "\"x\""), InlineData("value", "{\"a\":\"\\ud800\"}"), InlineData("value", "{\"a\":1,\"a\":2}"), InlineData("value", "{}")]
    [InlineData("attachments", "[null]"), InlineData("attachments", "[{}]"), InlineData("attachments", "[]"), InlineData("channelData", "[[[]]]"), InlineData("id", "null")]
    [InlineData("timestamp", "null"), InlineData("timestamp", "\"2021-01-11T09:00:00\""), InlineData("recipient", "null"), InlineData("unheardOf", "{\"a\":[1]}"), InlineData("locale", "\"tlh\"")]
    [InlineData("text", "null"), InlineData("membersAdded", "[null]"), InlineData("deliveryMode", "\"carrierPigeon\""), InlineData("textFormat", "\"\"")]
    public async Task A_member_with_an_odd_value_is_answered(string member, string json)
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "1", "ccre-s3", "go to 5");
        var activity = bot.Message("help");
        activity[member] = null;
        activity.Remove(member);

        var reply = await bot.SendRawAsync($"{{\"{member}\":{json},{activity.ToJsonString()[1..]}");

        Assert.Contains("**5. Executive summary**", reply, StringComparison.Ordinal);
        Assert.Empty(bot.Logged);
    }

    [Fact]
    public async Task Members_nested_without_end_are_refused()
    {
        await using var bot = await RawHttpBot.StartAsync();
        var body = $"{{\"value\":{new string('[', 20_000)}{new string(']', 20_000)},{bot.Message("Hello").ToJsonString()[1..]}";

        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync(body));
    }

    [Fact]
    public async Task Two_megabytes_are_too_large_and_nearly_one_is_not()
    {
        await using var bot = await RawHttpBot.StartAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await bot.PostAsync(bot.Message(new string('x', 2 * 1024 * 1024)).ToJsonString()));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await bot.PostAsync(bot.Message(new string('x', 1024 * 1024)).ToJsonString()));
        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message(new string('x', 900_000)).ToJsonString()));
    }

    [Theory]
    [InlineData("text/plain"), InlineData("application/xml"), InlineData("multipart/form-data; boundary=x"), InlineData("nonsense")]
    public async Task What_the_body_calls_itself_does_not_matter(string contentType)
    {
        await using var bot = await RawHttpBot.StartAsync();

        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(bot.Message("help").ToJsonString(), contentType));
        Assert.Equal(HttpStatusCode.BadRequest, await bot.PostAsync("<xml/>", contentType));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/"), InlineData("http://192.0.2.1/"), InlineData("/channel"), InlineData("nonsense"), InlineData("http://127.0.0.1.example.org/")]
    public async Task A_caller_without_a_token_must_be_on_this_machine_and_so_must_its_service(string serviceUrl)
    {
        await using var bot = await RawHttpBot.StartAsync();
        var activity = bot.Message("help");
        activity["serviceUrl"] = serviceUrl;

        Assert.Equal(HttpStatusCode.Unauthorized, await bot.PostAsync(activity.ToJsonString()));
    }

    [Theory]
    [InlineData("typing"), InlineData("messageReaction"), InlineData("messageUpdate"), InlineData("messageDelete"), InlineData("event"), InlineData("conversationUpdate"), InlineData("unheardOf")]
    public async Task An_activity_of_another_type_does_no_harm(string type)
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "1", "ccre-s3", "go to 5");
        var activity = bot.Message("Hello");
        activity["type"] = type;

        Assert.Equal(HttpStatusCode.OK, await bot.PostAsync(activity.ToJsonString()));
        Assert.Empty(bot.Logged);
        Assert.Contains("has no answer yet", await bot.SayAsync("show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_and_an_id_of_any_length_are_taken()
    {
        await using var bot = await RawHttpBot.StartAsync();
        foreach (var text in (string[])["start", "1", "ccre-s3", "yes", "26-06-2020"])
            await bot.SendAsync(Named(bot.Message(text)));

        Assert.Contains("3 of 22 done", await bot.SendAsync(Named(bot.Message("status"))), StringComparison.Ordinal);
        Assert.Empty(bot.Logged);
    }

    private static JsonObject Named(JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = new string('i', 50_000), ["name"] = new string('n', 50_000) + "\u0001" };
        activity["conversation"] = new JsonObject { ["id"] = new string('c', 2_000) };
        return activity;
    }
}
