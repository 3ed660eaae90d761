using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Dialogs;

public class PromptTests
{
    [Fact]
    public async Task What_is_recognised_is_the_answer()
    {
        var client = Asking();
        Assert.Equal("Name?", await client.SayAsync("hello"));
        Assert.Null(await client.SayAsync("Ada"));
        Assert.Equal((DialogTurnStatus.Complete, "Ada"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task What_is_not_recognised_is_asked_again()
    {
        var client = Asking();
        await client.SayAsync("hello");
        Assert.Equal("Again: Name?", await client.SayAsync("why?"));
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task The_validator_decides_alone()
    {
        var strict = Asking((_, _) => Task.FromResult(false));
        await strict.SayAsync("hello");
        Assert.Equal("Again: Name?", await strict.SayAsync("Ada"));

        var lenient = Asking((prompt, _) => Task.FromResult(!prompt.Recognized.Succeeded));
        await lenient.SayAsync("hello");
        await lenient.SayAsync("why?");
        Assert.Equal("why?", lenient.DialogTurnResult.Result);
    }

    [Fact]
    public async Task What_the_validator_says_stands_for_the_question()
    {
        var client = Asking(async (prompt, cancellationToken) =>
        {
            await prompt.Context.SendActivityAsync("Too short.", cancellationToken: cancellationToken);
            return false;
        });
        await client.SayAsync("hello");
        Assert.Equal("Too short.", await client.SayAsync("A"));
        Assert.Null(client.NextReply());
    }

    [Fact]
    public async Task The_validator_may_change_the_answer()
    {
        var client = Asking((prompt, _) =>
        {
            prompt.Recognized.Value = prompt.Recognized.Value.ToUpperInvariant();
            return Task.FromResult(true);
        });
        await client.SayAsync("hello");
        await client.SayAsync("ada");
        Assert.Equal("ADA", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task An_event_leaves_the_question_open()
    {
        var dc = await AskedAsync(new TextQuestion("name"));
        Assert.Equal(DialogTurnStatus.Waiting, (await dc.Next("tick", ActivityTypes.Event).ContinueDialogAsync()).Status);
        Assert.Equal("Ada", (await dc.Next("Ada").ContinueDialogAsync()).Result);
    }

    [Fact]
    public async Task It_asks_as_at_first_when_what_was_pushed_above_it_ends()
    {
        var dc = await AskedAsync(new TextQuestion("name"), new Recorder("above"));
        await dc.BeginDialogAsync("above");
        var next = dc.Next("why?");
        Assert.Equal(DialogTurnStatus.Waiting, (await next.EndDialogAsync("Ada")).Status);
        Assert.Equal("Name?", ((IMessageActivity)((TestAdapter)next.Context.Adapter).GetNextReply()).Text);
    }

    [Theory]
    [InlineData("Ada", false)]
    [InlineData("why?", true)]
    public async Task A_text_that_answers_it_is_not_offered_to_the_parents(string text, bool offered)
    {
        var question = new TextQuestion("name", (_, _) => Task.FromResult(false));
        var component = new Component(Talk.Waterfall(Talk.Ask("name", "Name?")), question);
        var dc = Talk.TurnOver(component);
        await dc.BeginDialogAsync("component");
        await dc.Next(text).ContinueDialogAsync();
        Assert.Equal(offered ? [DialogEvents.ActivityReceived] : [], component.Events);
    }

    [Fact]
    public async Task Only_the_answer_is_read_with_the_turns_token()
    {
        var question = new TextQuestion("name", (_, _) => Task.FromResult(false));
        var dc = await AskedAsync(question);
        using var source = new CancellationTokenSource();
        await dc.EmitEventAsync(DialogEvents.ActivityReceived, cancellationToken: source.Token);
        Assert.False(question.ReadingToken.CanBeCanceled);
        await dc.ContinueDialogAsync(source.Token);
        Assert.Equal(source.Token, question.ReadingToken);
    }

    [Fact]
    public async Task The_frame_is_plain_data()
    {
        var options = Talk.Question("Name?");
        var dc = Talk.TurnOver(new TextQuestion("name", (_, _) => Task.FromResult(false)));
        await dc.PromptAsync("name", options);
        Assert.Equal(["options", "state"], dc.ActiveDialog.State.Keys.Order(StringComparer.Ordinal));
        Assert.Same(options, dc.ActiveDialog.State["options"]);
        var state = Assert.IsAssignableFrom<IDictionary<string, object>>(dc.ActiveDialog.State["state"]);
        Assert.Equal(0, state["AttemptCount"]);
        state["AttemptCount"] = 4L;
        await dc.ContinueDialogAsync();
        Assert.Equal(5, state["AttemptCount"]);
    }

    [Fact]
    public async Task It_needs_an_id_and_prompt_options()
    {
        Assert.Throws<ArgumentNullException>(() => new TextQuestion(null));
        Assert.Throws<ArgumentNullException>(() => new TextQuestion(" "));
        var dc = Talk.TurnOver(new TextQuestion("name"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("name", "Name?"));
    }

    private static DialogTestClient Asking(PromptValidator<string>? validator = null) =>
        Talk.With(new TextQuestion("name", validator), Talk.Question("Name?"));

    private static async Task<DialogContext> AskedAsync(params Dialog[] dialogs)
    {
        var dc = Talk.TurnOver(dialogs);
        await dc.PromptAsync("name", Talk.Question("Name?"));
        return dc;
    }
}
