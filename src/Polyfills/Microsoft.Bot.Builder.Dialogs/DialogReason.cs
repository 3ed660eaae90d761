namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog is resumed or ended.</summary>
public enum DialogReason
{
    ContinueCalled = 1,
    EndCalled,
    ReplaceCalled,
    CancelCalled,
    NextCalled,
}
