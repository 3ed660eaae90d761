using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Asks before something is done. Ends with where the reply leads; without a result if the message was no reply to it.</summary>
internal sealed class ConfirmDialog : WaterfallDialog
{
    public const string DialogId = "confirmation";
    private readonly Confirmations _confirmations;

    public ConfirmDialog(Confirmations confirmations)
        : base(DialogId)
    {
        _confirmations = confirmations;
        AddStep(AskAsync);
        AddStep(ActAsync);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(ConfirmationPrompt.DialogId, TurnPrompt.About(step.Options), cancellationToken);

    private async Task<DialogTurnResult> ActAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var result = step.Result is ConfirmationReading { Word: { } word }
            ? await _confirmations.ActAsync(turn, (Confirmation)step.Options, word, cancellationToken)
            : null;
        return await step.EndDialogAsync(result, cancellationToken);
    }
}
