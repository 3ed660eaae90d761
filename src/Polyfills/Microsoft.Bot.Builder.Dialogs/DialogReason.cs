namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog is begun, resumed or ended.</summary>
public enum DialogReason
{
    BeginCalled,
    ContinueCalled,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}
