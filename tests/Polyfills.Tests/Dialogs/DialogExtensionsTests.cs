using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Dialogs;

public class DialogExtensionsTests
{
    private readonly TestAdapter _adapter = new();
    private readonly IStatePropertyAccessor<DialogState> _accessor;

    public DialogExtensionsTests()
    {
        var state = new ConversationState(new MemoryStorage());
        _accessor = state.CreateProperty<DialogState>("DialogState");
        _adapter.Use(new AutoSaveStateMiddleware(state));
    }

    [Fact]
    public async Task Run_begins_goes_on_and_begins_again_after_the_end()
    {
        var dialog = new Component(
            Talk.Waterfall(
                Talk.Ask("name", "Name?"),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                }),
            new TextPrompt("name"));
        await Running(dialog)
            .Send("hi").AssertReply("Name?")
            .Send("Ada").AssertReply("Hello Ada")
            .Send("hi").AssertReply("Name?")
            .Send("Bob").AssertReply("Hello Bob")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_turn_context_runs_a_dialog_only_once()
    {
        var dialog = new Recorder("dialog");
        var flow = new TestFlow(_adapter, async (turn, cancellationToken) =>
        {
            await dialog.RunAsync(turn, _accessor, cancellationToken);
            await Assert.ThrowsAsync<ArgumentException>(() => dialog.RunAsync(turn, _accessor, cancellationToken));
        });
        await flow.Send("hi").StartTestAsync();
        Assert.Equal(["begin "], dialog.Log);
    }

    [Fact]
    public async Task Each_turn_sends_a_trace_of_the_state()
    {
        var sent = new List<Activity>();
        var dialog = new Recorder("dialog");
        await new TestFlow(_adapter, (turn, cancellationToken) =>
        {
            turn.OnSendActivities((_, activities, next) =>
            {
                sent.AddRange(activities);
                return next();
            });
            return dialog.RunAsync(turn, _accessor, cancellationToken);
        }).Send("hi").StartTestAsync();
        var trace = Assert.Single(sent);
        Assert.Equal((ActivityTypes.Trace, "BotState"), (trace.Type, trace.Name));
    }

    [Fact]
    public async Task An_error_is_offered_to_the_dialogs_and_thrown()
    {
        var dialog = new Component(Talk.Waterfall(FailAsync));
        var thrown = await Assert.ThrowsAsync<NotSupportedException>(() => Running(dialog).Send("hi").StartTestAsync());
        Assert.Equal("broken", thrown.Message);
        Assert.Equal([DialogEvents.Error], dialog.Events);
    }

    [Fact]
    public async Task After_a_handled_error_the_turn_runs_again()
    {
        var dialog = new Component(
            "component",
            DialogEvents.Error,
            Talk.Waterfall(FailAsync, async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("recovered", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            }));
        await Running(dialog).Send("hi").AssertReply("recovered").StartTestAsync();
    }

    private static Task<DialogTurnResult> FailAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        throw new NotSupportedException("broken");

    private TestFlow Running(Dialog dialog) =>
        new(_adapter, (turn, cancellationToken) => dialog.RunAsync(turn, _accessor, cancellationToken));
}
