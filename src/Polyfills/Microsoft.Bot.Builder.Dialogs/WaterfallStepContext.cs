namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialog context as one step of a waterfall sees it.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _moved;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, int index, object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Index = index;
        Result = result;
    }

    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object Options { get; }

    /// <summary>Of the dialog that this step waited for, of the step before, or the message's text.</summary>
    public object Result { get; }

    /// <summary>Runs the next step in the same turn.</summary>
    /// <exception cref="InvalidOperationException">It was called before in this step.</exception>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        Guard.NotAToken(result);
        if (_moved) throw new InvalidOperationException($"NextAsync has already been called in step {Index} of '{_waterfall.Id}'.");
        _moved = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
