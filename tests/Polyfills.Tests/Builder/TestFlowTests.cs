using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Builder;

public class TestFlowTests
{
    private readonly TestAdapter _adapter = new("msteams");

    [Fact]
    public async Task A_conversation_reads_as_a_chain() =>
        await new TestFlow(_adapter, EchoAsync)
            .Test("hello", "you said hello")
            .Send("one")
            .AssertReplyContains("one")
            .Send("two")
            .AssertReplyOneOf(["you said one", "you said two"])
            .Send("three")
            .AssertReply(reply => Assert.Equal("msteams", reply.ChannelId))
            .AssertNoReply(timeout: 1)
            .StartTestAsync();

    [Fact]
    public async Task A_wrong_reply_fails_the_test() =>
        await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(_adapter, EchoAsync).Test("hello", "good bye").StartTestAsync());

    [Fact]
    public async Task A_missing_reply_fails_the_test() =>
        await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(_adapter, SilentAsync).Send("hello").AssertReply("hello", timeout: 1).StartTestAsync());

    [Fact]
    public async Task A_reply_too_many_fails_the_test() =>
        await Assert.ThrowsAnyAsync<Exception>(() => new TestFlow(_adapter, EchoAsync).Send("hello").AssertNoReply(timeout: 1).StartTestAsync());

    [Fact]
    public async Task The_user_can_enter_the_conversation() =>
        await new TestFlow(_adapter, (turn, token) => turn.SendActivityAsync($"welcome {turn.Activity.MembersAdded.Single().Name}", cancellationToken: token))
            .SendConversationUpdate()
            .AssertReply("welcome User1")
            .StartTestAsync();

    [Fact]
    public async Task Replies_wait_in_a_queue_where_they_can_be_updated_and_deleted()
    {
        await _adapter.SendTextToBotAsync("go", WriteUpdateAndDeleteAsync, CancellationToken.None);

        Assert.Equal("second version", ((Activity)_adapter.GetNextReply()).Text);
        Assert.Null(_adapter.GetNextReply());

        static async Task WriteUpdateAndDeleteAsync(ITurnContext turn, CancellationToken token)
        {
            var first = await turn.SendActivityAsync("first version", cancellationToken: token);
            var gone = await turn.SendActivityAsync("to be deleted", cancellationToken: token);
            var second = MessageFactory.Text("second version");
            second.Id = first.Id;
            await turn.UpdateActivityAsync(second, token);
            await turn.DeleteActivityAsync(gone.Id, token);
        }
    }

    private static async Task EchoAsync(ITurnContext turn, CancellationToken token) =>
        await turn.SendActivityAsync($"you said {turn.Activity.Text}", cancellationToken: token);

    private static Task SilentAsync(ITurnContext turn, CancellationToken token) => Task.CompletedTask;
}
