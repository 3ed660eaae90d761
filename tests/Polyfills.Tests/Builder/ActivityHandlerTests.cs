using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Builder;

public class ActivityHandlerTests
{
    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "messageUpdate")]
    [InlineData(ActivityTypes.MessageDelete, "messageDelete")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "endOfConversation")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData("something new", "unrecognized")]
    public async Task Each_type_has_its_method(string type, string expected) =>
        Assert.Equal([expected], await SeenForAsync(Some.Of(type)));

    [Fact]
    public async Task Members_are_reported_when_anybody_but_the_bot_is_among_them()
    {
        Assert.Equal(["added 2"], await SeenForAsync(Members(added: ["bot", "maria"])));
        Assert.Equal(["removed 1"], await SeenForAsync(Members(removed: ["maria"])));
        Assert.Empty(await SeenForAsync(Members(added: ["bot"])));
        Assert.Empty(await SeenForAsync(Members()));
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "removed")]
    [InlineData("remove-upgrade", "removed")]
    public async Task Installing_and_removing_have_their_methods(string action, string expected)
    {
        var update = Some.Of(ActivityTypes.InstallationUpdate);
        update.Action = action;

        Assert.Equal([expected], await SeenForAsync(update));
    }

    [Fact]
    public async Task Reactions_come_and_go_in_one_activity()
    {
        var reaction = Some.Of(ActivityTypes.MessageReaction);
        reaction.ReactionsAdded = [new MessageReaction { Type = "like" }];
        reaction.ReactionsRemoved = [new MessageReaction { Type = "sad" }];

        Assert.Equal(["+like", "-sad"], await SeenForAsync(reaction));
    }

    [Fact]
    public async Task An_activity_needs_a_type() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => SeenForAsync(new Activity()));

    [Fact]
    public async Task An_invoke_nobody_handles_is_answered_with_501() =>
        Assert.Equal(501, (await AnswerToAsync("unknown/name", new { })).Status);

    [Fact]
    public async Task A_card_action_is_given_to_its_method_and_answered_with_its_result()
    {
        var answer = await AnswerToAsync("adaptiveCard/action", new { action = new { type = "Action.Execute", verb = "save", data = new { a = 1 } } });

        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((200, 200, "save {\"a\":1}"), (answer.Status, body.StatusCode, body.Value));
    }

    [Fact]
    public async Task A_card_action_of_another_kind_is_a_bad_request()
    {
        var answer = await AnswerToAsync("adaptiveCard/action", new { action = new { type = "Action.Submit" } });

        Assert.Equal((400, 400), (answer.Status, Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body).StatusCode));
    }

    [Fact]
    public async Task A_card_action_without_its_action_is_a_bad_request() =>
        Assert.Equal(400, (await AnswerToAsync("adaptiveCard/action", new { })).Status);

    private static async Task<List<string>> SeenForAsync(Activity activity)
    {
        var bot = new NotingBot();
        await bot.OnTurnAsync(new TurnContext(new RecordingAdapter(), activity));
        return bot.Seen;
    }

    private static async Task<InvokeResponse> AnswerToAsync(string name, object value)
    {
        var adapter = new RecordingAdapter();
        var invoke = Some.Of(ActivityTypes.Invoke);
        (invoke.Name, invoke.Value) = (name, value);
        await new NotingBot().OnTurnAsync(new TurnContext(adapter, invoke));
        return (InvokeResponse)Assert.Single(adapter.Sent, sent => sent.Type == "invokeResponse").Value;
    }

    private static Activity Members(string[]? added = null, string[]? removed = null)
    {
        var update = Some.Of(ActivityTypes.ConversationUpdate);
        update.MembersAdded = added?.Select(id => new ChannelAccount { Id = id }).ToList();
        update.MembersRemoved = removed?.Select(id => new ChannelAccount { Id = id }).ToList();
        return update;
    }
}
