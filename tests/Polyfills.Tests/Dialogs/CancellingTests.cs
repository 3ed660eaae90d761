using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

public class CancellingTests
{
    private readonly Recorder _below = new("below");
    private readonly Recorder _above = new("above");

    [Fact]
    public async Task Nothing_to_cancel_is_empty() =>
        Assert.Equal(DialogTurnStatus.Empty, (await Talk.TurnOver(_below).CancelAllDialogsAsync()).Status);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_within_a_container_is_cancelled_and_the_parents_if_asked(bool cancelParents)
    {
        var outer = Talk.TurnOver(_below);
        await outer.BeginDialogAsync("below");
        var inner = new DialogContext(new DialogSet(), outer, new DialogState());
        var turn = await inner.CancelAllDialogsAsync(cancelParents, null, null, CancellationToken.None);
        Assert.Equal(DialogTurnStatus.Cancelled, turn.Status);
        Assert.Equal(cancelParents ? ["begin ", "event cancelDialog", "end CancelCalled"] : ["begin "], _below.Log);
    }

    [Fact]
    public async Task The_end_of_a_cancelled_dialog_is_not_cut_short()
    {
        using var source = new CancellationTokenSource();
        var dc = Talk.TurnOver(_below);
        await dc.BeginDialogAsync("below");
        await dc.CancelAllDialogsAsync(source.Token);
        Assert.Equal("end CancelCalled", _below.Log[^1]);
        Assert.False(_below.EndToken.CanBeCanceled);
    }

    [Fact]
    public async Task Cancel_ends_every_dialog_and_resumes_none()
    {
        var dc = Talk.TurnOver(_below, _above);
        await dc.BeginDialogAsync("below");
        await dc.BeginDialogAsync("above");
        Assert.Equal(DialogTurnStatus.Cancelled, (await dc.CancelAllDialogsAsync()).Status);
        Assert.Empty(dc.Stack);
        Assert.Equal(["begin ", "end CancelCalled"], _above.Log);
        Assert.Equal(["begin ", "event cancelDialog", "end CancelCalled"], _below.Log);
    }

    [Fact]
    public async Task A_dialog_below_may_stop_it_by_handling_the_event()
    {
        var stubborn = new Recorder("stubborn", "leave");
        var dc = Talk.TurnOver(stubborn, _above);
        await dc.BeginDialogAsync("stubborn");
        await dc.BeginDialogAsync("above");
        await dc.CancelAllDialogsAsync(cancelParents: true, eventName: "leave", eventValue: null, CancellationToken.None);
        Assert.Equal("stubborn", dc.ActiveDialog.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parents_are_cancelled_if_asked(bool cancelParents)
    {
        var component = new Component(_above);
        var outer = Talk.TurnOver(component);
        await outer.BeginDialogAsync("component");
        var turn = await outer.Child.CancelAllDialogsAsync(cancelParents, null, null, CancellationToken.None);
        Assert.Equal(DialogTurnStatus.Cancelled, turn.Status);
        Assert.Equal(cancelParents ? 0 : 1, outer.Stack.Count);
        Assert.Equal(cancelParents ? ["cancelDialog"] : [], component.Events);
        Assert.Equal("end CancelCalled", _above.Log[^1]);
    }

    [Fact]
    public async Task Cancelling_a_container_cancels_its_dialogs()
    {
        var component = new Component(_above);
        var outer = Talk.TurnOver(component);
        await outer.BeginDialogAsync("component");
        await outer.CancelAllDialogsAsync();
        Assert.Equal([DialogReason.CancelCalled], component.Ends);
        Assert.Equal("end CancelCalled", _above.Log[^1]);
    }
}
