using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Builder;

public class ExpectedRepliesTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_turn_that_expects_replies_keeps_them_whatever_its_adapter()
    {
        var turn = Turn();

        var response = await turn.SendActivityAsync("hi");
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace });

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["message", "trace"], turn.BufferedReplyActivities.Select(activity => activity.Type));
        Assert.Equal("maria", turn.BufferedReplyActivities[0].Recipient.Id);
        Assert.Null(response.Id);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_kept_answer_to_an_invoke_stands_in_the_state_of_the_turn_too()
    {
        var turn = Turn();
        var answer = new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200 } };

        await turn.SendActivityAsync(answer);

        Assert.Same(answer, turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Fact]
    public async Task What_was_kept_can_be_sent_through_another_turn()
    {
        var inner = Turn();
        await inner.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")]);

        await new TurnContext(_adapter, Some.Message()).SendActivitiesAsync([.. inner.BufferedReplyActivities]);

        Assert.Equal(["one", "two"], _adapter.Sent.Select(activity => activity.Text));
    }

    private TurnContext Turn()
    {
        var activity = Some.Message();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        return new TurnContext(_adapter, activity);
    }
}
