using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

/// <summary>Who begins a dialog that is not there has made a mistake; a stored frame may outlive its dialog.</summary>
public class UnknownDialogTests
{
    private readonly Recorder _known = new("known");
    private readonly DialogContext _dc;

    public UnknownDialogTests() => _dc = Talk.TurnOver(_known);

    [Fact]
    public async Task It_cannot_begin()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _dc.BeginDialogAsync("nobody"));
        await Assert.ThrowsAsync<ArgumentException>(() => _dc.PromptAsync("nobody", new PromptOptions()));
        Assert.Empty(_dc.Stack);
    }

    [Fact]
    public async Task It_replaces_none_though_the_dialog_before_has_ended()
    {
        await _dc.BeginDialogAsync("known");
        await Assert.ThrowsAsync<ArgumentException>(() => _dc.ReplaceDialogAsync("nobody"));
        Assert.Empty(_dc.Stack);
        Assert.Equal("end ReplaceCalled", _known.Log[^1]);
    }

    [Fact]
    public async Task The_error_comes_with_the_task()
    {
        var begun = _dc.BeginDialogAsync("nobody");
        Assert.True(begun.IsFaulted);
        await Assert.ThrowsAsync<ArgumentException>(() => begun);
    }

    [Fact]
    public async Task A_frame_of_it_cannot_go_on()
    {
        _dc.Stack.Add(Gone());
        await Assert.ThrowsAsync<InvalidOperationException>(() => _dc.ContinueDialogAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => _dc.RepromptDialogAsync());
    }

    [Fact]
    public async Task A_frame_of_it_is_not_resumed()
    {
        await _dc.BeginDialogAsync("known");
        _dc.Stack.Add(Gone());
        await Assert.ThrowsAsync<InvalidOperationException>(() => _dc.EndDialogAsync());
        Assert.Equal("end EndCalled", _known.Log[^1]);
    }

    [Fact]
    public async Task A_frame_of_it_leaves_the_stack()
    {
        _dc.Stack.Add(Gone());
        Assert.Equal(DialogTurnStatus.Complete, (await _dc.EndDialogAsync()).Status);
        _dc.Stack.Add(Gone());
        Assert.Equal(DialogTurnStatus.Cancelled, (await _dc.CancelAllDialogsAsync()).Status);
        Assert.Empty(_dc.Stack);
    }

    private static DialogInstance Gone() => new() { Id = "gone", State = new Dictionary<string, object>() };
}
