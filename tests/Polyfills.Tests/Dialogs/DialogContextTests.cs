using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

public class DialogContextTests
{
    private readonly Recorder _below = new("below");
    private readonly Recorder _above = new("above");
    private readonly DialogContext _dc;

    public DialogContextTests() => _dc = Talk.TurnOver(_below, _above);

    [Fact]
    public async Task Begin_pushes_a_frame()
    {
        var turn = await _dc.BeginDialogAsync("below", "x");
        Assert.Equal(DialogTurnStatus.Waiting, turn.Status);
        Assert.Equal("below", _dc.ActiveDialog.Id);
        Assert.Equal(["begin x"], _below.Log);
    }

    [Fact]
    public async Task A_dialog_needs_an_id() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => _dc.BeginDialogAsync(null));

    [Fact]
    public async Task Continue_without_a_dialog_is_empty() =>
        Assert.Equal(DialogTurnStatus.Empty, (await _dc.ContinueDialogAsync()).Status);

    [Fact]
    public async Task The_active_dialog_hears_of_the_activity_once_a_turn()
    {
        await _dc.BeginDialogAsync("below");
        await _dc.BeginDialogAsync("above");
        await _dc.ContinueDialogAsync();
        await _dc.ContinueDialogAsync();
        Assert.Single(_above.Log, "event activityReceived");
        Assert.DoesNotContain("event activityReceived", _below.Log);
    }

    [Fact]
    public async Task End_resumes_the_dialog_below_with_the_result()
    {
        await _dc.BeginDialogAsync("below");
        await _dc.BeginDialogAsync("above");
        var turn = await _dc.EndDialogAsync(42);
        Assert.Equal(DialogTurnStatus.Waiting, turn.Status);
        Assert.Equal("end EndCalled", _above.Log[^1]);
        Assert.Equal("resume EndCalled 42", _below.Log[^1]);
    }

    [Fact]
    public async Task End_of_the_last_dialog_completes_with_the_result()
    {
        await _dc.BeginDialogAsync("below");
        var turn = await _dc.EndDialogAsync(42);
        Assert.Equal((DialogTurnStatus.Complete, 42), (turn.Status, turn.Result));
        Assert.Null(_dc.ActiveDialog);
    }

    [Fact]
    public async Task Replace_does_not_resume_the_dialog_below()
    {
        await _dc.BeginDialogAsync("below");
        await _dc.BeginDialogAsync("above");
        await _dc.ReplaceDialogAsync("above", "again");
        Assert.Equal(["begin ", "end ReplaceCalled", "begin again"], _above.Log);
        Assert.Equal(["begin "], _below.Log);
        Assert.Equal(2, _dc.Stack.Count);
    }

    [Fact]
    public async Task Reprompt_reaches_the_active_dialog_alone()
    {
        await _dc.BeginDialogAsync("below");
        await _dc.BeginDialogAsync("above");
        await _dc.RepromptDialogAsync();
        Assert.Equal(["begin ", "event repromptDialog", "reprompt"], _above.Log);
        Assert.Equal(["begin "], _below.Log);
    }

    [Fact]
    public async Task A_handled_event_stands_for_the_reprompt()
    {
        var quiet = new Recorder("quiet", DialogEvents.RepromptDialog);
        var dc = Talk.TurnOver(quiet);
        await dc.BeginDialogAsync("quiet");
        await dc.RepromptDialogAsync();
        Assert.DoesNotContain("reprompt", quiet.Log);
    }

    [Fact]
    public async Task A_prompt_needs_an_id_and_options()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _dc.PromptAsync(null, new PromptOptions()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _dc.PromptAsync("below", null));
    }
}
