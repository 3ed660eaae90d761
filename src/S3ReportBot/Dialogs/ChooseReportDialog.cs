using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Chooses which report to work on: the half-year, then the partnership. Ends with where that leads.</summary>
internal sealed class ChooseReportDialog : WaterfallDialog
{
    public const string DialogId = "choose-report";

    public ChooseReportDialog()
        : base(DialogId)
    {
        AddStep(AskPeriodAsync);
        AddStep(AskPartnershipAsync);
        AddStep(OpenAsync);
    }

    /// <summary>The step that has put a question.</summary>
    public static int StepOf(Question question) => question.Key == ReportKeyPart.Period ? 0 : 1;

    private static Task<DialogTurnResult> AskPeriodAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var position = (DialogPosition)step.Options;
        return position.Period is { } picked
            ? step.NextAsync(new ReportReading.HalfYear(ReportingPeriod.TryParse(picked)!.Value), cancellationToken)
            : step.PromptAsync(ReportPrompt.DialogId, TurnPrompt.About(position), cancellationToken);
    }

    private static Task<DialogTurnResult> AskPartnershipAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var picked = (ReportReading.HalfYear)step.Result;
        var partnership = step.Context.TurnState.Get<Turn>().Form.Questions.First(question => question.Key == ReportKeyPart.Partnership);
        var position = new DialogPosition(partnership.Id, Period: picked.Period.ToString());
        return step.PromptAsync(ReportPrompt.DialogId, TurnPrompt.About(position), cancellationToken);
    }

    private static Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var result = step.Result is ReportReading.Listed { Partnership: var listed }
            ? ReportChoice.Open(turn, listed)
            : NavigationResult.Confirm(ConfirmationKind.NewPartnership, ((ReportReading.Unlisted)step.Result).Name);
        return step.EndDialogAsync(result, cancellationToken);
    }
}
