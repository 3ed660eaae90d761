using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

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
    public async Task It_is_made_ready_once_before_its_first_turn()
    {
        var late = new Late();
        var dc = Talk.TurnOver(late);
        await dc.BeginDialogAsync("late");
        await dc.ReplaceDialogAsync("late");
        Assert.Equal("inner", dc.Child.ActiveDialog.Id);
        Assert.Single(late.Dialogs.GetDialogs());
    }

    [Fact]
    public async Task It_ends_with_the_result_of_its_dialogs()
    {
        var client = Talk.With(new Component(Talk.Waterfall(Talk.Ask("name", "Name?"), Talk.EndAsync), new TextQuestion("name")));
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
    public async Task A_frame_without_a_stack_is_an_empty_one()
    {
        var dc = Talk.TurnOver(new Component(new Recorder("inner")));
        await dc.BeginDialogAsync("component");
        dc.ActiveDialog.State[ComponentDialog.PersistedDialogState] = new DialogState { DialogStack = null };
        Assert.Empty(dc.Child.Stack);
    }

    [Fact]
    public async Task A_cancelled_inner_dialog_looks_like_an_end_without_result()
    {
        var client = Talk.With(new Component(Talk.Waterfall((step, cancellationToken) => step.CancelAllDialogsAsync(cancellationToken))));
        await client.SayAsync("hello");
        Assert.Equal((DialogTurnStatus.Complete, null), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
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
        var client = Talk.With(new Helpful(Talk.Waterfall(Talk.Ask("name", "Name?"), Talk.EndAsync), new TextQuestion("name")));
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
        var before = Talk.TurnOver(WithSteps(1));
        await before.BeginDialogAsync("component");
        var traces = new List<string>();
        before.Context.OnSendActivities((_, activities, next) =>
        {
            traces.AddRange(activities.Select(activity => activity.Type));
            return next();
        });
        var component = WithSteps(steps);
        var after = new DialogContext(new DialogSet().Add(component), before.Context, new DialogState(before.Stack));
        await component.ResumeDialogAsync(after, DialogReason.EndCalled);
        await component.ResumeDialogAsync(after, DialogReason.EndCalled);
        Assert.Equal(signalled ? 1 : 0, component.Events.Count(name => name == DialogEvents.VersionChanged));
        Assert.Equal(signalled ? [ActivityTypes.Trace] : [], traces);
    }

    private static Component WithSteps(int steps) =>
        new(Talk.Waterfall([.. Enumerable.Repeat<WaterfallStep>((_, _) => Task.FromResult(Dialog.EndOfTurn), steps)]));

    private sealed class Late() : ComponentDialog("late")
    {
        protected override Task OnInitializeAsync(DialogContext dc)
        {
            AddDialog(new Recorder("inner"));
            return base.OnInitializeAsync(dc);
        }
    }

    private sealed class Helpful : ComponentDialog
    {
        internal Helpful(params Dialog[] dialogs)
            : base("helpful")
        {
            foreach (var dialog in dialogs) AddDialog(dialog);
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            if (innerDc.Context.Activity.Text != "help") return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            await innerDc.Context.SendActivityAsync("What I can do", cancellationToken: cancellationToken);
            await innerDc.RepromptDialogAsync(cancellationToken);
            return EndOfTurn;
        }
    }
}
