using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Asking;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Findings;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>The two steps that every question goes through.</summary>
internal static class Steps
{
    /// <summary>Sends the question, unless it stands on the screen already, and waits for a message.</summary>
    public static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var position = DialogPosition.Parse(step.Options);
        if (!position.Asked)
        {
            await LoadEarlierAsync(turn, position, cancellationToken);
            QuestionMessage.Ask(turn, position);
            await turn.SendAsync(step.Context, cancellationToken);
        }

        return await step.PromptAsync(MessagePrompt.DialogId, new PromptOptions(), cancellationToken);
    }

    /// <summary>Records the message; asks on within the same question, else ends with where it leads.</summary>
    public static async Task<DialogTurnResult> RecordAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.TurnState.Get<Turn>();
        var position = DialogPosition.Of(turn.Shown!);
        await LoadEarlierAsync(turn, position, cancellationToken);
        var move = Answering.Record(turn, position, (string)step.Result);
        ReportFindings.TellNew(turn);
        var next = move switch
        {
            Move.AskAgain => position,
            Move.ToPosition to when to.Position.Question == position.Question => to.Position,
            _ => null,
        };
        return next is null
            ? await step.EndDialogAsync(move, cancellationToken)
            : await step.ReplaceDialogAsync(step.ActiveDialog.Id, next.ToString(), cancellationToken);
    }

    /// <summary>Reads the last report's answer for a turn that shows it: an unanswered question, or past events, which come from what was planned.</summary>
    private static Task LoadEarlierAsync(Turn turn, DialogPosition position, CancellationToken cancellationToken)
    {
        var question = turn.Form[position.Question];
        var shows = position.Row is null && (turn.AnswerTo(question).Content is null || question.ListsEvents(EventTense.Past));
        return shows && turn.Earlier is { } earlier ? earlier.LoadAsync(turn.Form, question, cancellationToken) : Task.CompletedTask;
    }
}
