using System.Net;
using System.Text.Json.Nodes;
using S3ReportBot.Core.People;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>What Teams does beside sending messages: installing, buttons that wait for an answer, cards in place, what nobody asked for.</summary>
[Trait(Lane.Name, Lane.Slow)]
public class TeamsTests
{
    private const string Installed = "pg-msteams-001-installationUpdate";
    private const string Came = "pg-msteams-002-conversationUpdate";
    private const string Removed = "pg-msteams-033-installationUpdate";
    private const string Submit = "pg-msteams-025-message";
    private const string Execute = "pg-msteams-027-invoke-adaptiveCard_action";

    [Theory]
    [InlineData(Installed, Came), InlineData(Came, Installed), InlineData(Installed, Installed)]
    [InlineData("pg-msteams-036-installationUpdate", "pg-msteams-037-conversationUpdate"), InlineData("pg-msteams-037-conversationUpdate", "pg-msteams-036-installationUpdate")]
    [InlineData("pg-msteams-038-installationUpdate", "pg-msteams-039-conversationUpdate"), InlineData("pg-msteams-039-conversationUpdate", "pg-msteams-038-installationUpdate")]
    public async Task One_installation_gives_one_welcome_in_either_order(string first, string second)
    {
        await using var chat = await TeamsClient.StartAsync();

        Assert.StartsWith("Hello!", (await chat.SendAsync(chat.Sample(first))).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await chat.SendAsync(chat.Sample(second))).Messages);
        Assert.Equal(0, (await chat.SendAsync(chat.Sample(first))).Messages);
    }

    [Fact]
    public async Task One_installation_told_twice_at_once_gives_one_welcome()
    {
        await using var chat = await TeamsClient.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => chat.SendAsync(chat.Sample(index % 2 == 0 ? Installed : Came))));

        Assert.Equal(1, replies.Sum(reply => reply.Messages));
    }

    [Fact]
    public async Task Who_removes_the_bot_is_forgotten_as_an_address_and_welcomed_back_with_the_report()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.SendAsync(chat.Sample(Installed));
        await chat.BeginAsync();
        Assert.NotEmpty(await ReferenceAsync(chat));

        Assert.Equal(0, (await chat.SendAsync(chat.Sample(Removed))).Messages);
        Assert.Empty(await ReferenceAsync(chat));

        var back = await chat.SendAsync(chat.Sample(Came));
        Fragments.AssertInOrder(back.Text, ["Welcome back Alex Wilber", "CCRE-S3", "continue"]);
        Assert.Equal(0, (await chat.SendAsync(chat.Sample(Installed))).Messages);
        Assert.NotEmpty(await ReferenceAsync(chat));
    }

    [Fact]
    public async Task The_zone_and_language_of_the_person_are_kept()
    {
        await using var chat = await TeamsClient.StartAsync();
        var message = chat.Written("start");
        (message["localTimezone"], message["locale"]) = ("Europe/Lisbon", "pt-PT");
        await chat.SendAsync(message);
        await chat.SaysAsync("July - December 2020");

        Assert.Equal(new Profile("UTC", "en-US"), (await RowsAsync(chat)).Profile);
        await chat.SendAsync(Moved(chat));
        Assert.Equal(new Profile("Europe/Athens", "en-US"), (await RowsAsync(chat)).Profile);

        static JsonObject Moved(TeamsClient chat)
        {
            var moved = chat.Written("CCRE-S3");
            moved["localTimezone"] = "Europe/Athens";
            return moved;
        }
    }

    [Fact]
    public async Task A_card_gives_way_to_its_answer_whether_it_was_pressed_or_typed()
    {
        await using var chat = await TeamsClient.StartAsync();
        var period = await chat.SaysAsync("start");

        await chat.SendAsync(Pressed(chat, Submit, period.Cards[^1].Press("July - December 2020", new Dictionary<int, string>()), "1"));
        var (message, activity) = Assert.Single(chat.Updates);
        Assert.Equal("1", message);
        Assert.Contains("✓ July - December 2020", activity.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.", activity.ToJsonString(), StringComparison.Ordinal);

        await chat.SaysAsync("CCRE-S3");
        Assert.Equal("2", Assert.Single(chat.Updates).Message);
    }

    [Theory, InlineData(Submit), InlineData(Execute)]
    public async Task A_rating_card_is_answered_once_by_either_kind_of_button(string kind)
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var asked = await chat.SaysAsync("go to 21");
        var chosen = asked.Cards[^1].Press("Save ratings", Enumerable.Range(1, 17).ToDictionary(goal => goal, _ => "Agree"));
        var other = asked.Cards[^1].Press("Save ratings", Enumerable.Range(1, 17).ToDictionary(goal => goal, _ => "Neutral"));

        Fragments.AssertInOrder((await chat.SendAsync(Pressed(chat, kind, chosen, "5"))).Text, ["17 of 17 rated", "22 of 22"]);
        Assert.Equal("5", Assert.Single(chat.Updates).Message);
        Assert.Equal(kind == Execute, chat.Response is not null);

        Fragments.AssertInOrder((await chat.SendAsync(Pressed(chat, kind, chosen, "5"))).Text, ["saved already"]);
        Fragments.AssertInOrder((await chat.SendAsync(Pressed(chat, kind, other, "5"))).Text, ["older message", "Not stored yet"]);
        Fragments.AssertInOrder((await chat.SaysAsync("go to 21")).Text, ["(Agree)"]);
    }

    [Fact]
    public async Task A_report_is_chosen_by_a_button_that_waits_for_its_answer_too()
    {
        await using var chat = await TeamsClient.StartAsync();
        var period = await chat.SaysAsync("start");

        var picked = period.Cards[^1].Press("July - December 2020", new Dictionary<int, string>());

        Fragments.AssertInOrder((await chat.SendAsync(Pressed(chat, Execute, picked, "1"))).Text, ["partnership"]);
    }

    [Fact]
    public async Task A_button_that_waits_is_answered_the_same_each_time_it_is_delivered()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var card = (await chat.SaysAsync("go to 21")).Cards[^1];
        var press = Pressed(chat, Execute, card.Press("Save ratings", new Dictionary<int, string> { [1] = "Agree" }), "4");

        Assert.Equal(1, (await chat.SendAsync(press)).Messages);
        var first = chat.Response!.ToJsonString();
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)chat.Response["type"]);
        Assert.Equal(200, (int)chat.Response["statusCode"]!);

        Assert.Equal(0, (await chat.SendAsync(press)).Messages);
        Assert.Equal(first, chat.Response!.ToJsonString());
    }

    [Fact]
    public async Task A_button_that_stands_for_a_typed_line_is_answered_too()
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();
        var review = await chat.SaysAsync("review");

        var went = await chat.SendAsync(Pressed(chat, Execute, review.Cards[^1].Press("Go to II.3. New activities", new Dictionary<int, string>()), "4"));

        Fragments.AssertInOrder(went.Text, ["17 of 22"]);
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)chat.Response!["type"]);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"x"}}""", HttpStatusCode.OK)]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"other":"bot"}}}""", HttpStatusCode.OK)]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{}""", HttpStatusCode.BadRequest)]
    public async Task A_button_of_nobody_is_answered(string value, HttpStatusCode status)
    {
        await using var chat = await TeamsClient.StartAsync();
        var press = chat.Sample(Execute);
        press["value"] = JsonNode.Parse(value);

        await chat.SendAsync(press, status);

        Assert.NotNull(chat.Response!["statusCode"]);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_answered_with_501()
    {
        await using var chat = await TeamsClient.StartAsync();
        var invoke = chat.Sample(Execute);
        invoke["name"] = "composeExtension/query";

        await chat.SendAsync(invoke, HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("pg-msteams-065-messageReaction"), InlineData("pg-msteams-068-event-custom"), InlineData("pg-msteams-035-custom-activity-type")]
    [InlineData("pg-msteams-032-conversationUpdate"), InlineData("pg-msteams-040-conversationUpdate"), InlineData("pg-msteams-041-conversationUpdate")]
    [InlineData("pg-msteams-055-conversationUpdate"), InlineData("pg-msteams-056-conversationUpdate"), InlineData("pg-msteams-058-conversationUpdate")]
    public async Task What_asks_for_nothing_gets_nothing(string sample)
    {
        await using var chat = await TeamsClient.StartAsync();
        await chat.BeginAsync();

        Assert.Equal(0, (await chat.SendAsync(chat.Sample(sample))).Messages);
    }

    [Theory]
    [InlineData("""[{"type":"clientInfo","timezone":5,"locale":{}},{"type":"unheardOf"},null]""")]
    [InlineData("""[{"type":"mention"},{"type":"mention","mentioned":"nobody","text":[1]},{"type":"quotedReply","quotedReply":7}]""")]
    public async Task Odd_entities_are_passed_over(string entities)
    {
        await using var chat = await TeamsClient.StartAsync();
        var message = chat.Written("start");
        message["localTimezone"] = null;
        message["entities"] = JsonNode.Parse(entities);

        Fragments.AssertInOrder((await chat.SendAsync(message)).Text, ["1 of 22"]);
    }

    [Fact]
    public async Task Every_sample_of_a_real_client_is_taken()
    {
        await using var chat = await TeamsClient.StartAsync();
        foreach (var sample in Sample.Names.Where(name => !name.StartsWith("dl-post", StringComparison.Ordinal) && name != "dl-upload"))
        {
            var activity = chat.Sample(sample);
            activity.Remove("deliveryMode");
            await chat.SendAsync(activity);
        }
    }

    private static JsonObject Pressed(TeamsClient chat, string kind, JsonObject data, string message)
    {
        var press = chat.Sample(kind);
        press["replyToId"] = message;
        if (kind == Submit)
            press["value"] = data.DeepClone();
        else
            press["value"]!["action"]!["data"] = data.DeepClone();
        return press;
    }

    private static async Task<string> ReferenceAsync(TeamsClient chat) => (await RowsAsync(chat)).Conversation!.Reference;

    private static Task<PersonRows> RowsAsync(TeamsClient chat) => chat.People.ReadAsync(
        TeamsClient.Person, "", $"msteams/{chat.Sample(Submit)["conversation"]!["id"]}", CancellationToken.None);
}
