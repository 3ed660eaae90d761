using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Polyfills.Tests.Dialogs;

public class DialogExtensionsTests
{
    private readonly Dictionary<string, JObject> _stored = [];
    private readonly TestAdapter _adapter = new();
    private readonly IStatePropertyAccessor<DialogState> _accessor;

    public DialogExtensionsTests()
    {
        var state = new ConversationState(new MemoryStorage(_stored));
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
            new TextQuestion("name"));
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

    [Fact]
    public async Task When_the_offer_fails_too_both_errors_are_thrown()
    {
        var thrown = await Assert.ThrowsAsync<AggregateException>(() => Running(new Clumsy()).Send("hi").StartTestAsync());
        Assert.Equal(["clumsy", "broken"], thrown.InnerExceptions.Select(error => error.Message));
    }

    [Fact]
    public async Task The_stack_is_stored_under_its_packages_names()
    {
        await Running(new Recorder("dialog")).Send("hi").StartTestAsync();
        var frame = Assert.Single(_stored.Values.Single().SelectTokens("$..dialogStack.$values[*]"));
        Assert.Equal("dialog", (string?)frame["id"]);
        Assert.NotNull(frame["state"]);
    }

    private static Task<DialogTurnResult> FailAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        throw new NotSupportedException("broken");

    private TestFlow Running(Dialog dialog) =>
        new(_adapter, (turn, cancellationToken) => dialog.RunAsync(turn, _accessor, cancellationToken));

    private sealed class Clumsy : ComponentDialog
    {
        internal Clumsy()
            : base("component") => AddDialog(Talk.Waterfall(FailAsync));

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            throw new NotSupportedException("clumsy");
    }
}
