namespace Microsoft.Bot.Builder.Dialogs;

public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    public DialogTurnStatus Status { get; } = status;

    /// <summary>What the last dialog of the stack ended with; null unless the status is Complete.</summary>
    public object Result { get; } = result;
}
