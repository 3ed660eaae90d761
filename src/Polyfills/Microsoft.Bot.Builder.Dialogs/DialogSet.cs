namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other. Filled once; reading is safe from any thread.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private string _version;

    /// <summary>A set without storage, as within a container: <see cref="CreateContextAsync"/> is not possible.</summary>
    public DialogSet()
    {
    }

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState) =>
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    /// <summary>Changes with the versions of the set's dialogs.</summary>
    public virtual string GetVersion() =>
        _version ??= StringUtils.Hash(string.Concat(_dialogs.Values.Select(dialog => dialog.GetVersion())));

    /// <summary>Another dialog of a known id is renamed to id2, id3 and so on; the same dialog again is ignored.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;
        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (ReferenceEquals(known, dialog)) return this;
            dialog.Id = FreeId(dialog.Id);
        }

        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <summary>The turn's context over the stored stack, which is created when there is none.</summary>
    /// <exception cref="InvalidOperationException">The set was made without storage.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState == null)
            throw new InvalidOperationException("This DialogSet has no state accessor: the container that owns it makes its contexts.");
        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Null when unknown.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId)) throw new ArgumentNullException(nameof(dialogId));
        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string id)
    {
        var suffix = 2;
        while (_dialogs.ContainsKey($"{id}{suffix}")) suffix++;
        return $"{id}{suffix}";
    }
}
