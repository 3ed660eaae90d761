using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Builder;

public class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Sending_addresses_the_activity_it_is_given_and_notes_its_id_there()
    {
        var message = MessageFactory.Text("hi");

        var response = await Turn().SendActivityAsync(message);

        Assert.Same(message, Assert.Single(_adapter.Sent));
        Assert.Equal(("bot", "maria", "incoming-1"), (message.From.Id, message.Recipient.Id, message.ReplyToId));
        Assert.Equal(("sent-1", "sent-1"), (message.Id, response.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task A_blank_text_is_a_mistake_of_the_bot(string? text) =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => Turn().SendActivityAsync(text));

    [Fact]
    public async Task An_empty_array_is_a_mistake_of_the_bot() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Turn().SendActivitiesAsync([]));

    [Fact]
    public async Task A_text_carries_what_to_speak_and_the_hint_only_when_given()
    {
        await Turn().SendActivityAsync("plain");
        await Turn().SendActivityAsync("spoken", "aloud", InputHints.IgnoringInput);

        Assert.Equal((null, null), (_adapter.Sent[0].Speak, _adapter.Sent[0].InputHint));
        Assert.Equal(("aloud", "ignoringInput"), (_adapter.Sent[1].Speak, _adapter.Sent[1].InputHint));
    }

    [Fact]
    public async Task A_turn_has_responded_once_anything_but_a_trace_was_sent()
    {
        var turn = Turn();

        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace });
        Assert.False(turn.Responded);

        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Handlers_run_in_the_order_of_their_registration_around_the_sending()
    {
        var order = new List<string>();
        var turn = Turn();
        turn.OnSendActivities(Noting("first", order)).OnSendActivities(Noting("second", order));

        await turn.SendActivityAsync("hi");

        Assert.Equal(["first before", "second before", "second after", "first after"], order);
    }

    [Fact]
    public async Task A_handler_that_does_not_call_next_keeps_the_activities()
    {
        var turn = Turn();
        turn.OnSendActivities((_, activities, _) => Task.FromResult(activities.Select(_ => new ResourceResponse("kept")).ToArray()));

        var response = await turn.SendActivityAsync("hi");

        Assert.Equal("kept", response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Updates_and_deletions_pass_their_handlers_before_the_adapter()
    {
        var seen = new List<string>();
        var turn = Turn();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add($"update {activity.Id}");
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add($"delete {reference.ActivityId}");
            return next();
        });

        await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "7" });
        await turn.DeleteActivityAsync("8");

        Assert.Equal(["update 7", "delete 8"], seen);
        Assert.Equal(("7", "maria"), (_adapter.Updated.Single().Id, _adapter.Updated.Single().Recipient.Id));
        Assert.Equal(("8", "c1"), (_adapter.Deleted.Single().ActivityId, _adapter.Deleted.Single().Conversation.Id));
    }

    [Fact]
    public async Task A_turn_for_another_activity_shares_state_handlers_and_what_was_sent()
    {
        var turn = Turn();
        turn.TurnState.Add("key", "value");
        turn.OnSendActivities((_, _, _) => Task.FromResult(new[] { new ResourceResponse("kept") }));
        var other = new TurnContext(turn, Some.Message("other"));

        Assert.Equal("value", other.TurnState.Get<string>("key"));
        Assert.Equal("kept", (await other.SendActivityAsync("hi")).Id);
        Assert.Equal("other", other.Activity.Text);
    }

    private static SendActivitiesHandler Noting(string name, List<string> order) => async (_, _, next) =>
    {
        order.Add($"{name} before");
        var responses = await next();
        order.Add($"{name} after");
        return responses;
    };

    private TurnContext Turn() => new(_adapter, Some.Message());
}
