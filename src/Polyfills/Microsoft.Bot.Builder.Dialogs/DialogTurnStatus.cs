namespace Microsoft.Bot.Builder.Dialogs;

public enum DialogTurnStatus
{
    /// <summary>No dialog is on the stack.</summary>
    Empty,
    Waiting,
    Complete,
    Cancelled,
}
