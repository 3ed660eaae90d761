using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;

namespace Polyfills.Tests.Dialogs;

public class ComponentDialogTests
{
    [Fact]
    public async Task The_first_dialog_begins_unless_another_is_named()
    {
        var (first, second) = (new Recorder("first"), new Recorder("second"));
        var component = new Component(first, second);
        Assert.Equal("first", component.InitialDialogId);
        component.InitialDialogId = "second";
        await Talk.TurnOver(component).BeginDialogAsync("component", "x");
        Assert.Empty(first.Log);
        Assert.Equal(["begin x"], second.Log);
    }

    [Fact]
    public async Task It_ends_with_the_result_of_its_dialogs()
    {
        var client = Talk.With(new Component(Talk.Waterfall(Talk.Ask("name", "Name?"), Talk.EndAsync), new TextPrompt("name")));
        Assert.Equal("Name?", await client.SayAsync("hello"));
        await client.SayAsync("Ada");
        Assert.Equal((DialogTurnStatus.Complete, "Ada"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task Its_stack_is_stored_in_its_frame()
    {
        var dc = Talk.TurnOver(new Component(new Recorder("inner")));
        await dc.BeginDialogAsync("component");
        var state = Assert.IsType<DialogState>(dc.ActiveDialog.State[ComponentDialog.PersistedDialogState]);
        Assert.Equal("inner", Assert.Single(state.DialogStack).Id);
        Assert.Equal("inner", dc.Child.ActiveDialog.Id);
        Assert.Same(dc, dc.Child.Parent);
    }

    [Fact]
    public async Task A_cancelled_inner_dialog_looks_like_an_end_without_result()
    {
        var client = Talk.With(new Component(Talk.Waterfall(async (step, cancellationToken) => await step.CancelAllDialogsAsync(cancellationToken))));
        await client.SayAsync("hello");
        Assert.Equal((DialogTurnStatus.Complete, null), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task An_inner_dialog_may_begin_a_dialog_of_the_parent()
    {
        var shared = new Recorder("shared");
        var dc = Talk.TurnOver(new Component(Talk.Waterfall((step, cancellationToken) => step.BeginDialogAsync("shared", null, cancellationToken))), shared);
        await dc.BeginDialogAsync("component");
        Assert.Equal("shared", dc.Child.ActiveDialog.Id);
    }

    [Fact]
    public async Task It_asks_again_when_what_was_pushed_above_it_ends()
    {
        var inner = new Recorder("inner");
        var dc = Talk.TurnOver(new Component(inner), new Recorder("above"));
        await dc.BeginDialogAsync("component");
        await dc.BeginDialogAsync("above");
        Assert.Equal(DialogTurnStatus.Waiting, (await dc.EndDialogAsync()).Status);
        Assert.Equal(["begin ", "event repromptDialog", "reprompt"], inner.Log);
    }

    [Fact]
    public async Task An_interruption_answers_and_asks_again()
    {
        var client = Talk.With(new Helpful(Talk.Waterfall(Talk.Ask("name", "Name?", "Again?"), Talk.EndAsync), new TextPrompt("name")));
        await client.SayAsync("hello");
        Assert.Equal("What I can do", await client.SayAsync("help"));
        Assert.Equal("Name?", client.NextReply());
        await client.SayAsync("Ada");
        Assert.Equal("Ada", client.DialogTurnResult.Result);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task Another_version_of_its_dialogs_is_signalled_once(int steps, bool signalled)
    {
        var adapter = new TestAdapter();
        var state = new ConversationState(new MemoryStorage());
        var before = new DialogTestClient(adapter, WithSteps(1), conversationState: state);
        await before.SayAsync("hello");
        var component = WithSteps(steps);
        var after = new DialogTestClient(adapter, component, conversationState: state);
        await after.SayAsync("one");
        Assert.Equal(signalled ? 1 : 0, component.Events.Count(name => name == DialogEvents.VersionChanged));
    }

    [Fact]
    public async Task A_token_is_no_options() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new Component().BeginDialogAsync(Talk.TurnOver(), CancellationToken.None));

    private static Component WithSteps(int steps) =>
        new(Talk.Waterfall([.. Enumerable.Repeat<WaterfallStep>((_, _) => Task.FromResult(Dialog.EndOfTurn), steps)]));

    private sealed class Helpful : ComponentDialog
    {
        internal Helpful(params Dialog[] dialogs)
            : base("helpful")
        {
            foreach (var dialog in dialogs) AddDialog(dialog);
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            if (innerDc.Context.Activity.Text != "help") return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            await innerDc.Context.SendActivityAsync("What I can do", cancellationToken: cancellationToken);
            await innerDc.RepromptDialogAsync(cancellationToken);
            return EndOfTurn;
        }
    }
}
