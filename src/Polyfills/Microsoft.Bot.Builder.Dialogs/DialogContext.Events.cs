namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    private const string ActivityAnnounced = "activityReceivedEmitted";

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);

    /// <summary>
    /// Ends all dialogs of this stack and, if asked, of the parents' stacks. Every dialog but the first gets the event before and stops
    /// the cancelling by handling it. The status is Empty when the stack is and has no parent; otherwise Cancelled.
    /// </summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(eventValue);
        eventName ??= DialogEvents.CancelDialog;
        if (Stack.Count == 0 && Parent == null) return new DialogTurnResult(DialogTurnStatus.Empty);
        var first = true;
        for (var level = this; level != null; level = cancelParents ? level.Parent : null)
        {
            while (level.Stack.Count > 0)
            {
                if (!first && await level.EmitEventAsync(eventName, eventValue, bubble: false, fromLeaf: false, cancellationToken))
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);
                // The end of a dialog is not cut short.
                await level.EndActiveDialogAsync(DialogReason.CancelCalled, CancellationToken.None);
                first = false;
            }

            first = false;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Offers an event to the active dialog, or to the innermost one of the conversation; true when it was handled.</summary>
    public async Task<bool> EmitEventAsync(
        string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = fromLeaf ? Leaf() : this;
        if (dc.ActiveDialog is not { } active || dc.FindDialog(active.Id) is not { } dialog) return false;
        return await dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken);
    }

    private DialogContext Leaf()
    {
        var leaf = this;
        while (leaf.Child is { } child) leaf = child;
        return leaf;
    }

    /// <summary>Once a turn, however many containers pass the turn on.</summary>
    private Task AnnounceActivityAsync(CancellationToken cancellationToken) =>
        Context.TurnState.TryAdd(ActivityAnnounced, true)
            ? EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken)
            : Task.CompletedTask;
}
