using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// One section of the form: a waterfall of two steps, Ask and Record, gone through again for each of its questions, and in a table for
/// each row and column. Ends with where a message leads that leads out of it.
/// </summary>
internal sealed class SectionDialog : WaterfallDialog
{
    private readonly string _section;

    public SectionDialog(Section section)
        : base(IdOf(section.Id))
    {
        _section = section.Id;
        AddStep(AskAsync);
        AddStep(RecordAsync);
    }

    public static string IdOf(string section) => "section:" + section;

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(QuestionPrompt.DialogId, TurnPrompt.About(step.Options), cancellationToken);

    private Task<DialogTurnResult> RecordAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var result = Answering.Record(turn, (DialogPosition)step.Options, (Reading)step.Result);
        EnterSends.OfferBefore(turn, (DialogPosition)step.Options);
        ReportFindings.TellNew(turn);
        return Navigator.Next(turn, result) is { } next && turn.Form[next.Question].SectionId == _section
            ? step.ReplaceDialogAsync(Id, next, cancellationToken)
            : step.EndDialogAsync(result, cancellationToken);
    }
}
