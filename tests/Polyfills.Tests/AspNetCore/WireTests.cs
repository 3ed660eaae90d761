using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.AspNetCore;

/// <summary>What activities look like on the wire, in and out, as a channel sees it.</summary>
public class WireTests
{
    [Fact]
    public async Task Text_numbers_and_flags_arrive_as_such_and_objects_as_json()
    {
        Assert.Equal("String x", await SeenAsync("\"value\":\"x\"", Value));
        Assert.Equal("Int64 7", await SeenAsync("\"value\":7", Value));
        Assert.Equal("Double 7.5", await SeenAsync("\"value\":7.5", Value));
        Assert.Equal("Boolean True", await SeenAsync("\"value\":true", Value));
        var json = await SeenAsync("\"value\":{\"a\":[1,\"zwei\"]}", turn => turn.Activity.Value.ToString()!);
        Assert.Equal("""{"a":[1,"zwei"]}""", JsonNode.Parse(json)!.ToJsonString());

        static string Value(ITurnContext turn) => FormattableString.Invariant($"{turn.Activity.Value.GetType().Name} {turn.Activity.Value}");
    }

    [Fact]
    public async Task Names_are_read_in_any_case() =>
        Assert.Equal("hello", await SeenAsync("\"TEXT\":\"hello\"", turn => turn.Activity.Text));

    [Fact]
    public async Task Times_keep_the_offset_of_the_sender() =>
        Assert.Equal("-07:00:00", await SeenAsync("\"localTimestamp\":\"2025-10-08T10:33:01.4953744-07:00\"", turn => turn.Activity.LocalTimestamp!.Value.Offset.ToString()));

    [Fact]
    public async Task Channel_data_can_be_read_as_a_type() =>
        Assert.Equal("t1", await SeenAsync("\"channelData\":{\"tenant\":{\"id\":\"t1\"},\"more\":1}", turn => turn.Activity.GetChannelData<TeamsData>().Tenant!.Id!));

    [Fact]
    public async Task Channel_data_of_another_shape_is_told_from_the_one_expected() =>
        Assert.Equal("False", await SeenAsync("\"channelData\":[1]", turn => turn.Activity.TryGetChannelData<TeamsData>(out _).ToString()));

    [Fact]
    public async Task A_mention_of_the_bot_can_be_taken_out_of_the_text()
    {
        const string mention = """
            "text":"<at>Report bot</at> submit <at>Ann</at>","entities":[
              {"type":"clientInfo","locale":"en-US"},
              {"type":"mention","mentioned":{"id":"bot","name":"Report bot"},"text":"<at>Report bot</at>"},
              {"type":"mention","mentioned":{"id":"ann","name":"Ann"},"text":"<at>Ann</at>"}]
            """;

        Assert.Equal("submit <at>Ann</at>", await SeenAsync(mention, turn => turn.Activity.RemoveRecipientMention()));
    }

    [Fact]
    public async Task Members_the_protocol_does_not_know_come_back_as_they_were()
    {
        const string unknown = """
            "conversation":{"id":"c1","threadOf":{"id":"x"}},"from":{"id":"maria","mail":"m@example.org"},
            "entities":[{"type":"clientInfo","platform":"Web"}],"membership":[1,2]
            """;
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync(turn.Activity, token));

        var reply = (await server.RepliesToAsync(Activity(unknown))).Single()!;

        Assert.Equal("""{"id":"x"}""", reply["conversation"]!["threadOf"]!.ToJsonString());
        Assert.Equal("Web", (string?)reply["entities"]![0]!["platform"]);
        Assert.Equal("[1,2]", reply["membership"]!.ToJsonString());
        Assert.Equal("m@example.org", (string?)reply["recipient"]!["mail"]);
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        var reply = await SentAsync(new Activity { Type = ActivityTypes.Typing });

        Assert.Equal(["channelId", "conversation", "from", "recipient", "serviceUrl", "type"], reply.AsObject().Select(member => member.Key).Order());
    }

    [Fact]
    public async Task A_card_of_dictionaries_and_lists_is_written_as_it_is()
    {
        var card = new Dictionary<string, object?>
        {
            ["type"] = "AdaptiveCard",
            ["minHeight"] = 7,
            ["rtl"] = null,
            ["body"] = new List<object> { new Dictionary<string, object> { ["text"] = "Größe <b>", ["wrap"] = true }, "x", 1.5, 2L },
            ["actions"] = new object[] { new Dictionary<string, string> { ["title"] = "Save" } },
        };

        var reply = await SentAsync(MessageFactory.Attachment(new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = card }));

        var content = reply["attachments"]![0]!["content"]!;
        Assert.Equal(("Größe <b>", true), ((string?)content["body"]![0]!["text"], (bool)content["body"]![0]!["wrap"]!));
        Assert.Equal("""["x",1.5,2]""", new JsonArray([.. content["body"]!.AsArray().Skip(1).Select(node => node!.DeepClone())]).ToJsonString());
        Assert.Equal(("Save", 7), ((string?)content["actions"]![0]!["title"], (int)content["minHeight"]!));
        Assert.True(content.AsObject().ContainsKey("rtl"));
    }

    [Fact]
    public async Task A_hero_card_and_suggested_actions_are_written_in_the_protocol_s_names()
    {
        var message = MessageFactory.Attachment(new HeroCard { Title = "Report", Buttons = [new CardAction { Type = ActionTypes.OpenUrl, Title = "Open", Value = "https://x.example" }] }.ToAttachment());
        message.SuggestedActions = new SuggestedActions { Actions = [new CardAction { Type = ActionTypes.MessageBack, DisplayText = "Yes", Value = new Dictionary<string, object> { ["q"] = 1 } }] };

        var reply = await SentAsync(message);

        Assert.Equal("""{"title":"Report","buttons":[{"type":"openUrl","title":"Open","value":"https://x.example"}]}""", reply["attachments"]![0]!["content"]!.ToJsonString());
        Assert.Equal("""{"type":"messageBack","displayText":"Yes","value":{"q":1}}""", reply["suggestedActions"]!["actions"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task A_mention_is_written_whole()
    {
        var message = MessageFactory.Text("hi <at>Ann</at>");
        message.Entities = [new Mention { Mentioned = new ChannelAccount { Id = "ann" }, Text = "<at>Ann</at>" }];

        var mention = (await SentAsync(message))["entities"]![0]!;

        Assert.Equal(("mention", "ann", "<at>Ann</at>"), ((string?)mention["type"], (string?)mention["mentioned"]!["id"], (string?)mention["text"]));
    }

    private static string Activity(string members) =>
        "{\"type\":\"message\",\"channelId\":\"msteams\",\"serviceUrl\":\"http://127.0.0.1:9/\",\"deliveryMode\":\"expectReplies\","
        + "\"from\":{\"id\":\"maria\"},\"recipient\":{\"id\":\"bot\",\"name\":\"Report bot\"},\"conversation\":{\"id\":\"c1\"},"
        + members + "}";

    private static async Task<string> SeenAsync(string members, Func<ITurnContext, string> look)
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync(look(turn), cancellationToken: token));
        return (string)(await server.RepliesToAsync(Activity(members))).Single()!["text"]!;
    }

    private static async Task<JsonNode> SentAsync(IActivity activity)
    {
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync(activity, token));
        return (await server.RepliesToAsync(Activity("\"text\":\"go\""))).Single()!;
    }

    private sealed class TeamsData
    {
        public Identified? Tenant { get; set; }
    }

    private sealed class Identified
    {
        public string? Id { get; set; }
    }
}
