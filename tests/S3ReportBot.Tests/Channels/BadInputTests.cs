using System.Globalization;
using System.Text.Json.Nodes;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>What people send without meaning harm, over HTTP: kept where a text is asked for, else refused in a clear sentence; the question stays.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class BadInputTests
{
    private const string Summary = "**5. Executive summary**";

    [Theory]
    [InlineData(""), InlineData("   "), InlineData("\n\n"), InlineData("\u00a0\t "), InlineData("\u0000\u0001"), InlineData(null)]
    public async Task A_message_without_text_stores_nothing_and_asks_again(string? text)
    {
        await using var bot = await AtSummaryAsync();

        var reply = await bot.SendAsync(bot.Message(text));

        Assert.Contains("no text", reply, StringComparison.Ordinal);
        Assert.Contains(Summary, reply, StringComparison.Ordinal);
        Assert.Contains("has no answer yet", await bot.SayAsync("show"), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Theory]
    [InlineData("🙂"), InlineData("👩‍👩‍👧‍👦 family"), InlineData("עברית ואנגלית mixed"), InlineData("مرحبا بالعالم"), InlineData("e\u0301 a\u0308\u0323 Z\u0351\u036B\u0343\u036A"), InlineData("\u202Eright to left")]
    [InlineData("<script>alert('x')</script> & <b>fat</b>"), InlineData("**bold** _it_ `c` [a](http://x) # h ~s~ | t |"), InlineData("{question} {0} {{x}}"), InlineData("C:\\new\\table")]
    [InlineData("'; DROP TABLE entities; --"), InlineData("%00 %s %n"), InlineData("a\tb"), InlineData("one\n\n  two\n* three")]
    public async Task Any_text_is_kept_to_the_letter(string text)
    {
        await using var bot = await AtSummaryAsync();

        await bot.SayAsync("=" + text);

        Assert.Contains(text, await bot.SayAllAsync("go to 5", "show"), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    /// <summary>An emoji that some program cut in two.</summary>
    [Theory]
    [InlineData("=Seven regions \\ud83d", "Seven regions"), InlineData("=\\ud83dSeven \\ude00regions", "Seven regions"),
        InlineData("=Seven \\ud83d\\ud83d\\ude00", "Seven 😀")]
    public async Task Of_a_text_with_half_a_letter_the_rest_is_kept(string text, string kept)
    {
        await using var bot = await AtSummaryAsync();

        await bot.SendRawAsync(bot.Message("TEXT").ToJsonString().Replace("TEXT", text, StringComparison.Ordinal));

        Assert.StartsWith(kept + "\n", await bot.SayAllAsync("go to 5", "show"), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Fact]
    public async Task A_message_of_half_a_letter_is_answered()
    {
        await using var bot = await AtSummaryAsync();

        var reply = await bot.SendRawAsync(bot.Message("TEXT").ToJsonString().Replace("TEXT", "\\ud83d", StringComparison.Ordinal));

        Assert.Contains("no text", reply, StringComparison.Ordinal);
        Assert.Contains(Summary, reply, StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Fact]
    public async Task Control_characters_go_and_the_rest_stays()
    {
        await using var bot = await AtSummaryAsync();

        await bot.SayAsync("=One\u0000 two\u0007\u001b[0m\uFFFE three\r\nfour");

        Assert.Contains("One two[0m three\nfour", await bot.SayAllAsync("go to 5", "show"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50_001), InlineData(60_000), InlineData(100_000)]
    public async Task A_message_over_50000_characters_is_refused_with_its_length(int length)
    {
        await using var bot = await AtSummaryAsync();

        var reply = await bot.SayAsync(new string('x', length));

        Assert.Contains(length.ToString(CultureInfo.InvariantCulture), reply, StringComparison.Ordinal);
        Assert.Contains(Summary, reply, StringComparison.Ordinal);
        Assert.Contains("has no answer yet", await bot.SayAsync("show"), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Fact]
    public async Task Fifty_thousand_characters_are_kept()
    {
        await using var bot = await AtSummaryAsync();
        var text = string.Concat(Enumerable.Range(0, 25_000).Select(_ => "🙂"));

        await bot.SayAsync(text);

        Assert.StartsWith(text, await bot.SayAllAsync("go to 5", "show"), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Theory]
    [InlineData("application/zip"), InlineData("image/png"), InlineData("application/vnd.microsoft.teams.file.download.info")]
    public async Task A_file_is_refused_and_the_question_asked_again(string contentType)
    {
        await using var bot = await AtSummaryAsync();
        var activity = bot.Message();
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = contentType, ["contentUrl"] = "http://127.0.0.1:1/x", ["name"] = "x" });

        var reply = await bot.SendAsync(activity);

        Assert.Contains("nothing was stored", reply, StringComparison.Ordinal);
        Assert.Contains(Summary, reply, StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Fact]
    public async Task A_text_with_a_picture_beside_it_is_kept_and_the_picture_refused()
    {
        await using var bot = await AtSummaryAsync();
        var activity = bot.Message("Our logo is attached.");
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "http://127.0.0.1:1/x" });

        var reply = await bot.SendAsync(activity);

        Assert.Contains("✓ Saved: Executive summary", reply, StringComparison.Ordinal);
        Assert.Contains("did not keep the file", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31-02-2020"), InlineData("13/25/2020"), InlineData("yesterday"), InlineData("2020"), InlineData("none")]
    public async Task A_date_that_cannot_be_read_is_refused_with_an_example(string text)
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "1", "ccre-s3");

        var reply = await bot.SayAsync(text);

        Assert.Contains("26-06-2020", reply, StringComparison.Ordinal);
        Assert.Contains("**3. Start date**", reply, StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Theory]
    [InlineData("not an address"), InlineData("ftp://example.eu"), InlineData("https://"), InlineData("javascript:alert(1)"), InlineData("none")]
    public async Task An_address_that_cannot_be_read_is_refused_with_an_example(string text)
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "1", "ccre-s3", "26-06-2020");

        var reply = await bot.SayAsync(text);

        Assert.Contains("https://", reply, StringComparison.Ordinal);
        Assert.Contains("**4. Webpage**", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Smart", "fits more than one"), InlineData("99", "partnership's name"), InlineData("🙂", "2. Partnership"),
        InlineData("one\ntwo", "partnership's name")]
    [InlineData("Wool of the North", "is not on my list")]
    public async Task A_partnership_that_is_not_clear_opens_no_report(string text, string expected)
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "1");

        Assert.Contains(expected, await bot.SayAsync(text), StringComparison.Ordinal);
        Assert.Contains("needs an open report", await bot.SayAsync("sections"), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Theory]
    [InlineData("1234512345123451", "16"), InlineData("1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3", "18"), InlineData("18=1", "no line 18"), InlineData("7=9", "not on the scale"), InlineData("good", "not on the scale")]
    public async Task Ratings_that_do_not_fit_change_nothing(string text, string expected)
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "1", "ccre-s3", "go to 21", "1");

        Assert.Contains(expected, await bot.SayAsync(text), StringComparison.Ordinal);
        Assert.Contains("2 of 17 rated", await bot.SayAsync("2=2"), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Theory]
    [InlineData("{\"action\":\"vote\",\"choice\":\"x\"}"), InlineData("{}"), InlineData("{\"s3report\":\"ccre-s3~2020-H2\",\"s3question\":\"unheard-of\"}")]
    [InlineData("{\"s3report\":\"ccre-s3~2020-H2\",\"s3question\":\"\"}"), InlineData("{\"s3report\":\"ccre-s3~2020-H2\",\"s3question\":\"sdg\",\"r1\":\"excellent\"}")]
    public async Task A_button_that_is_not_known_stores_nothing(string value)
    {
        await using var bot = await AtSummaryAsync();
        var activity = bot.Message();
        activity["value"] = JsonNode.Parse(value);

        var reply = await bot.SendAsync(activity);

        Assert.Contains("do not know that button", reply, StringComparison.Ordinal);
        Assert.Contains(Summary, reply, StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Fact]
    public async Task A_button_of_another_report_stores_nothing()
    {
        await using var bot = await AtSummaryAsync();
        var activity = bot.Message();
        activity["value"] = JsonNode.Parse("{\"s3report\":\"ccre-s3~2019-H2\",\"s3question\":\"sdg\",\"s3base\":0,\"r1\":\"1\"}");

        Assert.Contains("another report", await bot.SendAsync(activity), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Fact]
    public async Task A_forged_card_before_any_report_stores_nothing()
    {
        await using var bot = await RawHttpBot.StartAsync();
        var activity = bot.Message();
        activity["value"] = JsonNode.Parse("{\"s3report\":\"\",\"s3question\":\"sdg\",\"r1\":\"1\"}");

        Assert.Contains("do not know that button", await bot.SendAsync(activity), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Fact]
    public async Task A_card_of_an_older_question_stores_nothing_and_leads_there()
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAsync("start");
        var activity = bot.Message();
        activity["value"] = bot.NewestButton();
        await bot.SayAsync("1");

        Assert.Contains("1 of 22", await bot.SendAsync(activity), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    [Fact]
    public async Task A_rating_card_made_before_a_later_change_is_ready_at_its_question()
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "1", "ccre-s3", "go to 21");
        var activity = bot.Message();
        activity["value"] = bot.NewestButton();
        activity["value"]!["r1"] = "5";
        await bot.SayAsync("1");

        Assert.Contains("Not stored yet: “1=5”", await bot.SendAsync(activity), StringComparison.Ordinal);
        Assert.Contains("Strongly agree", await bot.SayAsync("show"), StringComparison.Ordinal);
        await bot.SayAsync("store it");
        Assert.Contains("Strongly disagree", await bot.SayAsync("show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_sent_twice_at_once_is_saved_once()
    {
        await using var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "1", "ccre-s3", "go to 21");
        var data = bot.NewestButton();
        data["r1"] = "5";
        var (first, second) = (bot.Message(), bot.Message());
        (first["value"], second["value"]) = (data.DeepClone(), data.DeepClone());

        await Task.WhenAll(bot.PostAsync(first.ToJsonString()), bot.PostAsync(second.ToJsonString()));

        Assert.Contains("Strongly disagree", await bot.SayAsync("show"), StringComparison.Ordinal);
        await bot.SayAsync("undo");
        Assert.Contains("nothing of yours", await bot.SayAsync("undo"), StringComparison.Ordinal);
        AssertCalm(bot);
    }

    private static async Task<RawHttpBot> AtSummaryAsync()
    {
        var bot = await RawHttpBot.StartAsync();
        await bot.SayAllAsync("start", "2020-H2", "ccre-s3", "go to 5");
        return bot;
    }

    /// <summary>Neither an error nor "something went wrong".</summary>
    private static void AssertCalm(RawHttpBot bot) => Assert.Empty(bot.Logged);
}
