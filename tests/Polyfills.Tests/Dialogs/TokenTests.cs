using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

/// <summary>A token that stands where options or a result belong is refused, but not everywhere.</summary>
public class TokenTests
{
    private static readonly object Token = CancellationToken.None;
    private readonly Recorder _recorder = new("recorder");
    private readonly DialogContext _dc;

    public TokenTests() => _dc = Talk.TurnOver(_recorder);

    [Fact]
    public async Task The_context_lets_it_through_as_options()
    {
        await _dc.BeginDialogAsync("recorder", Token);
        Assert.Equal([$"begin {Token}"], _recorder.Log);
    }

    [Fact]
    public async Task The_dialogs_refuse_it_as_options()
    {
        await RefusesAsync(() => new ComponentDialog("component").BeginDialogAsync(_dc, Token));
        await RefusesAsync(() => Talk.Waterfall().BeginDialogAsync(_dc, Token));
        await RefusesAsync(() => new TextQuestion("name").BeginDialogAsync(_dc, Token));
    }

    [Fact]
    public async Task A_replacement_does_not_take_it_as_options()
    {
        await _dc.BeginDialogAsync("recorder");
        await RefusesAsync(() => _dc.ReplaceDialogAsync("recorder", Token));
        Assert.Equal(["begin "], _recorder.Log);
    }

    [Fact]
    public async Task No_dialog_ends_with_it()
    {
        await _dc.BeginDialogAsync("recorder");
        await RefusesAsync(() => _dc.EndDialogAsync(Token));
        Assert.Equal(["begin "], _recorder.Log);
    }

    [Fact]
    public async Task No_dialog_is_resumed_with_it()
    {
        await RefusesAsync(() => new Plain().ResumeDialogAsync(_dc, DialogReason.EndCalled, Token));
        await RefusesAsync(() => new ComponentDialog("component").ResumeDialogAsync(_dc, DialogReason.EndCalled, Token));
        await RefusesAsync(() => new TextQuestion("name").ResumeDialogAsync(_dc, DialogReason.EndCalled, Token));
    }

    [Fact]
    public Task No_step_passes_it_on()
    {
        var client = Talk.With(Talk.Waterfall((step, cancellationToken) => step.NextAsync(Token, cancellationToken)));
        return RefusesAsync(() => client.SayAsync("hello"));
    }

    [Fact]
    public Task It_is_no_value_of_an_event() => RefusesAsync(() => _dc.CancelAllDialogsAsync(false, null, Token, CancellationToken.None));

    private static Task<ArgumentException> RefusesAsync(Func<Task> call) => Assert.ThrowsAsync<ArgumentException>(call);

    private sealed class Plain() : Dialog("plain")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }
}
