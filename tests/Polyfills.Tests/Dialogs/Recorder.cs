using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Polyfills.Tests.Dialogs;

/// <summary>A dialog that waits, and writes down what is done to it.</summary>
internal sealed class Recorder(string id, string? handledEvent = null) : Dialog(id)
{
    internal List<string> Log { get; } = [];

    internal CancellationToken EndToken { get; private set; }

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        Log.Add($"begin {options}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        Log.Add($"resume {reason} {result}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Log.Add("reprompt");
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Log.Add($"end {reason}");
        EndToken = cancellationToken;
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Log.Add($"event {e.Name}");
        return Task.FromResult(e.Name == handledEvent);
    }
}
