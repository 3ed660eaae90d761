using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

/// <summary>Where a container's dialogs find another one.</summary>
public class FindDialogTests
{
    [Fact]
    public async Task An_inner_dialog_may_begin_a_dialog_of_the_parent()
    {
        var shared = new Recorder("shared");
        var inner = Talk.Waterfall((step, cancellationToken) => step.BeginDialogAsync("shared", null, cancellationToken));
        var dc = Talk.TurnOver(new Component(inner), shared);
        await dc.BeginDialogAsync("component");
        Assert.Equal("shared", dc.Child.ActiveDialog.Id);
    }

    [Fact]
    public async Task A_dialog_of_the_parent_is_not_told_of_its_end()
    {
        var shared = new Recorder("shared");
        var dc = Talk.TurnOver(new Component(new Recorder("inner")), shared);
        await dc.BeginDialogAsync("component");
        await dc.Child.BeginDialogAsync("shared");
        await dc.Child.EndDialogAsync();
        Assert.Equal("inner", dc.Child.ActiveDialog.Id);
        Assert.Equal(["begin "], shared.Log);
    }

    [Fact]
    public async Task It_is_asked_for_a_dialog_that_is_in_no_set()
    {
        var dc = Talk.TurnOver(new Knowing(new Recorder("inner")));
        await dc.BeginDialogAsync("knowing");
        Assert.Same(Knowing.Hidden, dc.Child.FindDialog("hidden"));
        Assert.Null(dc.FindDialog("hidden"));
    }

    private sealed class Knowing : ComponentDialog
    {
        internal Knowing(Dialog inner)
            : base("knowing") => AddDialog(inner);

        internal static Dialog Hidden { get; } = new Recorder("hidden");

        public override Dialog? FindDialog(string dialogId, DialogContext? dc = null) =>
            dialogId == Hidden.Id ? Hidden : base.FindDialog(dialogId, dc);
    }
}
