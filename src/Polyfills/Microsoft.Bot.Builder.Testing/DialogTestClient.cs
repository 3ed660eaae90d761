using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>
/// A conversation with one dialog. The first message begins the dialog without being an answer to it; so does the next message after its end.
/// </summary>
public class DialogTestClient
{
    private readonly TestAdapter _testAdapter;
    private readonly Dialog _targetDialog;
    private readonly object _initialDialogOptions;
    private readonly IStatePropertyAccessor<DialogState> _dialogState;

    public DialogTestClient(
        string channelId, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    public DialogTestClient(
        TestAdapter testAdapter, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
    {
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _targetDialog = targetDialog;
        _initialDialogOptions = initialDialogOptions;
        _dialogState = ConversationState.CreateProperty<DialogState>("DialogState");
        _testAdapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? []) _testAdapter.Use(middleware);
    }

    /// <summary>Of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>Of the last turn.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    public ConversationState ConversationState { get; }

    /// <summary>The first reply, or null when there is none.</summary>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.ProcessActivityAsync(activity, RunTurnAsync, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>The first reply, or null when there is none.</summary>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.SendTextToBotAsync(text, RunTurnAsync, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Null when there are no more.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_testAdapter.GetNextReply();

    private async Task RunTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        DialogContext = await new DialogSet(_dialogState).Add(_targetDialog).CreateContextAsync(turnContext, cancellationToken);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
            DialogTurnResult = await DialogContext.BeginDialogAsync(_targetDialog.Id, _initialDialogOptions, cancellationToken);
    }
}
