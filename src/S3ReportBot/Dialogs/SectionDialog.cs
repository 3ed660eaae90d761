using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Recording;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>One section of the form: a waterfall of two steps, Ask and Record, gone through again for each question.</summary>
internal sealed class SectionDialog : WaterfallDialog
{
    private readonly Navigator _navigator;

    public SectionDialog(Section section, Navigator navigator)
        : base(IdOf(section.Id))
    {
        _navigator = navigator;
        AddStep(AskAsync);
        AddStep(RecordAsync);
    }

    public static string IdOf(string section) => "section:" + section;

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var position = DialogPosition.Parse(step.Options);
        return turn.Form[position.Question].Kind switch
        {
            QuestionKind.Ratings => step.BeginDialogAsync(RatingsDialog.DialogId, step.Options, cancellationToken),
            _ when position.Row is not null => step.BeginDialogAsync(RowsDialog.DialogId, step.Options, cancellationToken),
            QuestionKind.Rows => step.BeginDialogAsync(RowsDialog.DialogId, step.Options, cancellationToken),
            _ => Steps.AskAsync(step, cancellationToken),
        };
    }

    private Task<DialogTurnResult> RecordAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var move = step.Result as Move ?? Answering.Record(turn, DialogPosition.Of(turn.Shown!), (string)step.Result);
        return _navigator.GoAsync(step, move, cancellationToken);
    }
}
