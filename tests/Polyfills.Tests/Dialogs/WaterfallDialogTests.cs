using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Dialogs;

public class WaterfallDialogTests
{
    [Fact]
    public async Task Each_message_runs_the_next_step_with_its_text()
    {
        var client = Talk.With(Talk.Waterfall(SayAndWaitAsync, SayAndWaitAsync, Talk.EndAsync));
        Assert.Equal("0 ", await client.SayAsync("hello"));
        Assert.Equal("1 one", await client.SayAsync("one"));
        Assert.Null(await client.SayAsync("two"));
        Assert.Equal((DialogTurnStatus.Complete, "two"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task An_event_does_not_run_the_next_step()
    {
        var dc = Talk.TurnOver(Talk.Waterfall(SayAndWaitAsync, Talk.EndAsync));
        await dc.BeginDialogAsync("waterfall");
        Assert.Equal(DialogTurnStatus.Waiting, (await dc.Next("tick", ActivityTypes.Event).ContinueDialogAsync()).Status);
        Assert.Equal("one", (await dc.Next("one").ContinueDialogAsync()).Result);
    }

    [Fact]
    public async Task Next_runs_the_next_step_in_the_same_turn()
    {
        var client = Talk.With(Talk.Waterfall((step, cancellationToken) => step.NextAsync("skipped", cancellationToken), SayAndWaitAsync));
        Assert.Equal("1 skipped", await client.SayAsync("hello"));
    }

    [Fact]
    public async Task Next_twice_in_a_step_throws()
    {
        var client = Talk.With(Talk.Waterfall(
            async (step, cancellationToken) =>
            {
                await step.NextAsync(null, cancellationToken);
                return await step.NextAsync(null, cancellationToken);
            },
            SayAndWaitAsync,
            SayAndWaitAsync));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SayAsync("hello"));
    }

    [Fact]
    public async Task Past_the_last_step_the_dialog_ends_with_the_result()
    {
        var client = Talk.With(Talk.Waterfall(SayAndWaitAsync));
        await client.SayAsync("hello");
        await client.SayAsync("bye");
        Assert.Equal((DialogTurnStatus.Complete, "bye"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        var client = Talk.With(new WaterfallDialog("waterfall"));
        await client.SayAsync("hello");
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task Options_last_as_long_as_the_waterfall()
    {
        var waterfall = Talk.Waterfall(SayAndWaitAsync, (step, cancellationToken) => step.EndDialogAsync(step.Options, cancellationToken));
        var client = Talk.With(waterfall, "dark");
        await client.SayAsync("hello");
        await client.SayAsync("go");
        Assert.Equal("dark", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task The_end_of_a_child_runs_the_next_step_with_its_result()
    {
        var child = new WaterfallDialog("child", [(step, cancellationToken) => step.EndDialogAsync("from child", cancellationToken)]);
        var parent = Talk.Waterfall((step, cancellationToken) => step.BeginDialogAsync("child", null, cancellationToken), SayAndWaitAsync);
        Assert.Equal("1 from child", await Talk.With(new Component(parent, child)).SayAsync("hello"));
    }

    [Fact]
    public async Task The_frame_is_plain_data()
    {
        var dc = Talk.TurnOver(Talk.Waterfall(SayAndWaitAsync));
        await dc.BeginDialogAsync("waterfall", "dark");
        var frame = dc.ActiveDialog.State;
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], frame.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("dark", 0), (frame["options"], frame["stepIndex"]));
        Assert.IsAssignableFrom<IDictionary<string, object>>(frame["values"]);
    }

    [Fact]
    public async Task A_step_index_may_come_back_as_another_number_type()
    {
        var dc = Talk.TurnOver(Talk.Waterfall(SayAndWaitAsync, Talk.EndAsync));
        await dc.BeginDialogAsync("waterfall");
        dc.ActiveDialog.State["stepIndex"] = 0L;
        Assert.Equal("hello", (await dc.ContinueDialogAsync()).Result);
    }

    [Fact]
    public void A_step_is_needed() => Assert.Throws<ArgumentNullException>(() => Talk.Waterfall().AddStep(null));

    [Fact]
    public void The_version_counts_the_steps() =>
        Assert.Equal("waterfall:2", Talk.Waterfall(Talk.EndAsync).AddStep(Talk.EndAsync).GetVersion());

    private static async Task<DialogTurnResult> SayAndWaitAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync($"{step.Index} {step.Result}", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }
}
