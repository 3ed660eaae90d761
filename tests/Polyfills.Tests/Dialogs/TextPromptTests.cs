using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Dialogs;

public class TextPromptTests
{
    [Fact]
    public async Task Any_text_is_the_answer()
    {
        var client = Asking();
        Assert.Equal("Name?", await client.SayAsync("hello"));
        Assert.Null(await client.SayAsync("Ada"));
        Assert.Equal("Ada", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task The_empty_text_is_an_answer_too()
    {
        var client = Asking();
        await client.SayAsync("hello");
        await client.SendActivityAsync<IMessageActivity>(Talk.Message(string.Empty));
        Assert.Equal((DialogTurnStatus.Complete, string.Empty), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task A_message_without_text_is_asked_again()
    {
        var client = Asking(retry: "Your name, please?");
        await client.SayAsync("hello");
        var reply = await client.SendActivityAsync<IMessageActivity>(new Activity { Type = ActivityTypes.Message });
        Assert.Equal("Your name, please?", reply.Text);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_prompt_is_asked_again()
    {
        var client = Asking(validator: (_, _) => Task.FromResult(false));
        await client.SayAsync("hello");
        Assert.Equal("Name?", await client.SayAsync("Ada"));
    }

    [Fact]
    public async Task An_event_leaves_the_question_open()
    {
        var client = Asking();
        await client.SayAsync("hello");
        Assert.Null(await client.SendActivityAsync<IMessageActivity>(Talk.Event("tick")));
        await client.SayAsync("Ada");
        Assert.Equal("Ada", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task A_question_expects_input()
    {
        var reply = await Asking().SendActivityAsync<IMessageActivity>("hello");
        Assert.Equal(InputHints.ExpectingInput, reply.InputHint);
    }

    [Fact]
    public void A_prompt_needs_an_id()
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(null));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(string.Empty));
    }

    [Fact]
    public async Task A_prompt_needs_prompt_options() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Talk.TurnOver(new TextPrompt("name")).BeginDialogAsync("name", "Name?"));

    private static Microsoft.Bot.Builder.Testing.DialogTestClient Asking(string? retry = null, PromptValidator<string>? validator = null) =>
        Talk.With(new Component(Talk.Waterfall(Talk.Ask("name", "Name?", retry), Talk.EndAsync), new TextPrompt("name", validator)));
}
