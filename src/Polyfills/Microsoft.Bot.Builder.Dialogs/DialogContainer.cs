using Microsoft.Bot.Builder.TraceExtensions;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs of its own, which run on a stack of their own.</summary>
public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    public DialogSet Dialogs { get; } = new();

    /// <summary>The context of the container's own stack; <paramref name="dc"/> has the container as its active dialog.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Asked when no set has the dialog.</summary>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId) ?? dc?.Dialogs.Find(dialogId);

    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
            await dc.Context.TraceActivityAsync($"Nobody handled {e.Name} of {dc.ActiveDialog.Id}", cancellationToken: cancellationToken);
        return handled;
    }

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Signals with the event versionChanged that the stored conversation began in another version; nothing is migrated.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var stored = dc.ActiveDialog.Version;
        var current = GetInternalVersion();
        // Before the event, so that the change is signalled once.
        dc.ActiveDialog.Version = current;
        if (stored != null && stored != current)
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
    }
}
