namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of one container (or of the root) during one turn.</summary>
public partial class DialogContext
{
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state) => Parent = parentDialogContext;

    public DialogSet Dialogs { get; }

    public ITurnContext Context { get; }

    /// <summary>The first frame is the active one.</summary>
    public List<DialogInstance> Stack { get; }

    public DialogContext Parent { get; set; }

    /// <summary>The active dialog's own context when it is a container; otherwise null.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <exception cref="InvalidOperationException">Neither this set nor a parent's has the dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(options);
        if (string.IsNullOrEmpty(dialogId)) throw new ArgumentNullException(nameof(dialogId));
        var dialog = DialogOf(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId)) throw new ArgumentNullException(nameof(dialogId));
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the turn to the active dialog; the status is Empty when there is none.</summary>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        await AnnounceActivityAsync(cancellationToken);
        return ActiveDialog is { } active
            ? await DialogOf(active.Id).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);
    }

    /// <summary>Ends the active dialog and resumes the one below it; with none below, the status is Complete.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(result);
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } below
            ? await DialogOf(below.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends the active dialog and begins another in its place; the one below is not resumed.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(options);
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, bubble: false, cancellationToken: cancellationToken);
        if (!handled && ActiveDialog is { } active)
            await DialogOf(active.Id).RepromptDialogAsync(Context, active, cancellationToken);
    }

    /// <summary>Looks in this set, then in the parents'; null when unknown.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    private Dialog DialogOf(string dialogId) =>
        FindDialog(dialogId) ?? throw new InvalidOperationException(
            $"No dialog with the id '{dialogId}': it must be in the current DialogSet or in a parent's.");

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active) return;
        // A stored frame may outlive its dialog: it still has to leave the stack.
        if (FindDialog(active.Id) is { } dialog) await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        Stack.RemoveAt(0);
    }
}
