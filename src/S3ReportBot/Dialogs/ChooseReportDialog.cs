using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Recording;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Chooses which report to work on: the half-year, then the partnership.</summary>
internal sealed class ChooseReportDialog : WaterfallDialog
{
    public const string DialogId = "choose-report";
    private readonly ReportChoice _choice;
    private readonly Navigator _navigator;

    public ChooseReportDialog(ReportChoice choice, Navigator navigator)
        : base(DialogId)
    {
        (_choice, _navigator) = (choice, navigator);
        AddStep(AskAsync);
        AddStep(RecordAsync);
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var position = DialogPosition.Parse(step.Options);
        if (!position.Asked)
        {
            await _choice.AskAsync(turn, position, cancellationToken);
            await turn.SendAsync(step.Context, cancellationToken);
        }

        return await step.PromptAsync(MessagePrompt.DialogId, new PromptOptions(), cancellationToken);
    }

    private async Task<DialogTurnResult> RecordAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var move = await _choice.ReadAsync(turn, Literal.Of((string)step.Result).Text, cancellationToken);
        // A question of the bot's own came in between: this one waits on.
        return move is Move.KeepQuiet
            ? await step.ReplaceDialogAsync(DialogId, (DialogPosition.Of(turn.Shown!) with { Asked = true }).ToString(), cancellationToken)
            : await _navigator.GoAsync(step, move, cancellationToken);
    }
}
