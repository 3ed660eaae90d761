using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Testing;

public class DialogTestClientTests
{
    private static readonly WaterfallDialog Echo = new("echo", [SayOptionsAsync, EndWithTextAsync]);

    [Fact]
    public async Task The_first_message_begins_the_dialog_with_the_options()
    {
        var client = new DialogTestClient(Channels.Msteams, Echo, "blue");
        var reply = await client.SendActivityAsync<IMessageActivity>("hello");
        Assert.Equal(("blue", Channels.Msteams), (reply.Text, reply.ChannelId));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("echo", client.DialogContext.ActiveDialog.Id);
    }

    [Fact]
    public async Task The_next_one_is_its_answer_and_the_result_is_kept()
    {
        var client = new DialogTestClient(Channels.Test, Echo, "blue");
        await client.SendActivityAsync<IMessageActivity>("hello");
        await client.SendActivityAsync<IMessageActivity>("red");
        Assert.Equal((DialogTurnStatus.Complete, "red"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task Replies_come_one_by_one()
    {
        var client = new DialogTestClient(Channels.Test, Echo, "blue");
        Assert.Equal("blue", (await client.SendActivityAsync<IMessageActivity>("hello")).Text);
        Assert.Equal("?", client.GetNextReply<IMessageActivity>().Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }

    [Fact]
    public async Task Middleware_sees_every_turn()
    {
        var log = new Log();
        var client = new DialogTestClient(Channels.Test, Echo, "blue", [log]);
        await client.SendActivityAsync<IMessageActivity>("hello");
        await client.SendActivityAsync<IMessageActivity>("red");
        Assert.Equal(["hello", "red"], log.Texts);
    }

    [Fact]
    public async Task The_conversation_is_kept_in_the_state_it_was_given()
    {
        var storage = new MemoryStorage();
        var first = new DialogTestClient(Channels.Test, Echo, "blue", conversationState: new ConversationState(storage));
        await first.SendActivityAsync<IMessageActivity>("hello");
        var afterRestart = new DialogTestClient(Channels.Test, Echo, "blue", conversationState: new ConversationState(storage));
        await afterRestart.SendActivityAsync<IMessageActivity>("red");
        Assert.Equal("red", afterRestart.DialogTurnResult.Result);
    }

    private static async Task<DialogTurnResult> SayOptionsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync((string)step.Options, cancellationToken: cancellationToken);
        await step.Context.SendActivityAsync("?", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static Task<DialogTurnResult> EndWithTextAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(step.Result, cancellationToken);

    private sealed class Log : IMiddleware
    {
        internal List<string> Texts { get; } = [];

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Texts.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }
}
