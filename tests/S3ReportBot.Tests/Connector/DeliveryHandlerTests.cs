using S3ReportBot.Connector.Outbound;

namespace S3ReportBot.Tests.Connector;

public class DeliveryHandlerTests
{
    private static readonly string[] Faults = ["412", "429", "429/1", "429/60", "503", "502", "504", "refused", "reset", "hang", "403 BotDisabledByAdmin", "404", "500"];

    [Theory]
    [InlineData("201", "Sent", "", 1)]
    [InlineData("429 201", "Sent", "", 2)]
    [InlineData("429/1 201", "Sent", "", 2)]
    [InlineData("412 503 refused 201", "Sent", "", 4)]
    [InlineData("429 429 429 429 201", "Later", "429", 4)]
    [InlineData("429/60 201", "Later", "429", 1)]
    [InlineData("refused refused refused refused", "Later", "no connection", 4)]
    [InlineData("502 201", "Unconfirmed", "502", 1)]
    [InlineData("504 201", "Unconfirmed", "504", 1)]
    [InlineData("500 201", "Unconfirmed", "500", 1)]
    [InlineData("reset 201", "Unconfirmed", "connection lost or too slow", 1)]
    [InlineData("hang 201", "Unconfirmed", "connection lost or too slow", 1)]
    [InlineData("429 503 502 201", "Unconfirmed", "502", 3)]
    [InlineData("400", "Failed", "400", 1)]
    [InlineData("401", "Failed", "401", 1)]
    [InlineData("413", "Failed", "413", 1)]
    public async Task A_message_goes_again_only_if_it_surely_did_not_arrive(string answers, string state, string reason, int requests)
    {
        using var connector = new ScriptedConnector(answers.Split(' '));

        var delivery = await connector.PostAsync("hello");

        Assert.Equal((state, reason, requests), ($"{delivery.State}", delivery.Reason, connector.Requests));
    }

    [Theory]
    [InlineData("403 ConversationBlockedByUser", true)]
    [InlineData("403 BotNotInConversationRoster", true)]
    [InlineData("403 BotDisabledByAdmin", true)]
    [InlineData("403", true)]
    [InlineData("403 InvalidBotApiHost", false)]
    [InlineData("404 ConversationNotFound", true)]
    [InlineData("404", true)]
    [InlineData("404 ActivityNotFoundInConversation", false)]
    [InlineData("401 BotNotRegistered", false)]
    public async Task A_refusal_says_whether_the_conversation_is_gone(string answer, bool isGone)
    {
        using var connector = new ScriptedConnector(answer);

        Assert.Equal(Delivery.Failed(answer, isGone), await connector.PostAsync("hello"));
    }

    [Theory]
    [InlineData("502 504 reset 200")]
    [InlineData("429/1 hang 200")]
    [InlineData("refused 412 503 200")]
    public async Task An_update_and_a_deletion_are_repeated_whatever_happened(string answers)
    {
        using var updated = new ScriptedConnector(answers.Split(' '));
        using var deleted = new ScriptedConnector(answers.Split(' '));

        Assert.Equal(Delivery.Sent, await updated.PutAsync("card"));
        Assert.Equal(Delivery.Sent, await deleted.DeleteAsync());
    }

    [Fact]
    public async Task Whatever_the_channel_answers_and_in_any_order_a_message_arrives_at_most_once()
    {
        foreach (var answers in from first in Faults from second in Faults select new[] { first, second })
        {
            using var connector = new ScriptedConnector(answers);

            var delivery = await connector.PostAsync("hello");

            var mayArrive = delivery.State is DeliveryState.Sent or DeliveryState.Unconfirmed;
            Assert.True(connector.Arrived.Count == (mayArrive ? 1 : 0), $"{string.Join(' ', answers)}: {delivery}, arrived {connector.Arrived.Count} times");
            Assert.Equal(delivery.State == DeliveryState.Sent, delivery.Reason.Length == 0);
        }
    }

    [Fact]
    public async Task A_message_waits_for_the_one_before_it()
    {
        using var connector = new ScriptedConnector("429/1", "503");

        await Task.WhenAll(connector.PostAsync("first"), connector.PostAsync("second"), connector.PostAsync("elsewhere", "other"));

        var chat = connector.Arrived.Where(message => !message.Text.Contains("elsewhere", StringComparison.Ordinal));
        Assert.Equal(["first", "second"], chat.Select(message => message.Text.Contains("first", StringComparison.Ordinal) ? "first" : "second"));
    }

    [Fact]
    public async Task What_the_channel_asked_to_hold_back_is_not_tried_before()
    {
        using var connector = new ScriptedConnector("429/60");
        await connector.PostAsync("first");

        var second = await connector.PostAsync("second");

        Assert.Equal((DeliveryState.Later, 1), (second.State, connector.Requests));
        Assert.InRange(second.After.TotalSeconds, 50, 60);
    }
}
