using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>
/// A conversation with one dialog. The first message begins the dialog without being an answer to it; so does the next message after
/// its end.
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
    {
        conversationState ??= new ConversationState(new MemoryStorage());
        _testAdapter = new TestAdapter(channelId).Use(new AutoSaveStateMiddleware(conversationState));
        foreach (var middleware in middlewares ?? []) _testAdapter.Use(middleware);
        _dialogState = conversationState.CreateProperty<DialogState>("DialogState");
        _targetDialog = targetDialog;
        _initialDialogOptions = initialDialogOptions;
    }

    /// <summary>Of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>Of the last turn.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

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
