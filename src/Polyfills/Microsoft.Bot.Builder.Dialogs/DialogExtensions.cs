using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    private const string RootContext = "Microsoft.Bot.Builder.Dialogs.RootDialogContext";

    /// <summary>
    /// Gives the turn to the stored conversation, or begins <paramref name="dialog"/> when there is none (also when it has ended in an
    /// earlier turn). An error is first offered to the dialogs as the event error: handled, the turn is tried again; otherwise it is
    /// thrown.
    /// </summary>
    /// <exception cref="ArgumentException">A dialog was already run on this turn context.</exception>
    /// <exception cref="AggregateException">The event failed too: that error, and then the one that it was for.</exception>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var root = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        turnContext.TurnState.Add(RootContext, root);
        while (!await TryRunAsync(root, dialog.Id, cancellationToken))
        {
        }
    }

    private static async Task<bool> TryRunAsync(DialogContext root, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await root.ContinueDialogAsync(cancellationToken);
            if (turn.Status == DialogTurnStatus.Empty) await root.BeginDialogAsync(dialogId, null, cancellationToken);
            await TraceAsync(root, cancellationToken);
            return true;
        }
        catch (Exception error)
        {
            if (!await IsHandledAsync(root, error, cancellationToken)) throw;
            return false;
        }
    }

    private static async Task<bool> IsHandledAsync(DialogContext root, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            return await root.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken);
        }
        catch (Exception another)
        {
            throw new AggregateException("The dialogs failed at an error that they were offered.", another, error);
        }
    }

    /// <summary>What the Emulator shows as the bot's state; other channels never get a trace.</summary>
    private static Task<ResourceResponse> TraceAsync(DialogContext root, CancellationToken cancellationToken)
    {
        var state = new Dictionary<string, object> { ["stack"] = root.Stack.ConvertAll(frame => frame.Id) };
        var trace = Activity.CreateTraceActivity("BotState", "https://www.botframework.com/schemas/botState", state, "Bot State");
        return root.Context.SendActivityAsync(trace, cancellationToken);
    }
}
