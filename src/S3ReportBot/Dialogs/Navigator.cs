using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Asking;
using S3ReportBot.Commands;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Findings;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Goes where a message leads, with the dialogs that belong there.</summary>
internal sealed class Navigator(ReportOpener opener)
{
    public async Task<DialogTurnResult> GoAsync(DialogContext dialogs, Move move, CancellationToken cancellationToken)
    {
        var turn = dialogs.Context.TurnState.Get<Turn>();
        ReportFindings.TellNew(turn);
        switch (move)
        {
            case Move.OpenReport open:
                return await GoAsync(dialogs, await opener.OpenAsync(turn, open.Report, open.Partnership, cancellationToken), cancellationToken);
            case Move.NextOpen next:
                return turn.Report!.NextFor(next.After, turn.Person.Key) is { } question
                    ? await GoToAsync(dialogs, new DialogPosition(question.Id), cancellationToken)
                    : await AllAnsweredAsync(dialogs, turn, cancellationToken);
            case Move.ToPosition to when turn.Report?.OnlyQuestion is { } only && only != to.Position.Question
                && turn.Form[to.Position.Question].Key == ReportKeyPart.None:
                turn.Report.Refused = true;
                return await GoAsync(dialogs, Move.Leave, cancellationToken);
            case Move.ToPosition to:
                return await GoToAsync(dialogs, to.Position, cancellationToken);
            case Move.AskAgain when turn.Current is not null:
                return await GoToAsync(dialogs, DialogPosition.Of(turn.Shown!), cancellationToken);
            case Move.AskAgain:
                turn.Shown = null;
                ShowAWayOn(turn);
                await turn.SendAsync(dialogs.Context, cancellationToken);
                return Dialog.EndOfTurn;
            case Move.KeepQuiet when turn is { Asks: false, Row.Confirmed: false, Current: not null, Shown: { } unseen }:
                return await PutAgainAsync(dialogs, turn, unseen, cancellationToken);
            case Move.LeaveAll:
                turn.Shown = null;
                await turn.SendAsync(dialogs.Context, cancellationToken);
                await dialogs.CancelAllDialogsAsync(cancellationToken);
                return await dialogs.EndDialogAsync(null, cancellationToken);
            case Move.KeepQuiet when dialogs is WaterfallStepContext && turn.Current is not null:
                // This waterfall is at its end; the question stands on the screen and is waited for anew.
                await turn.SendAsync(dialogs.Context, cancellationToken);
                var asked = DialogPosition.Of(turn.Shown!) with { Asked = true };
                return await dialogs.ReplaceDialogAsync(dialogs.ActiveDialog.Id, asked.ToString(), cancellationToken);
            default:
                await turn.SendAsync(dialogs.Context, cancellationToken);
                return Dialog.EndOfTurn;
        }
    }

    /// <summary>The question may never have arrived, and after this reply the next message counts as written in its sight.</summary>
    private static async Task<DialogTurnResult> PutAgainAsync(DialogContext dialogs, Turn turn, Shown unseen, CancellationToken cancellationToken)
    {
        var result = await GoToAsync(dialogs, DialogPosition.Of(unseen), cancellationToken);
        turn.Shown = turn.Shown! with { Confirm = unseen.Confirm };
        return result;
    }

    /// <summary>Puts the dialogs where the person's screen says they are, without asking again.</summary>
    public static Task RestoreAsync(DialogContext dialogs, DialogPosition position, CancellationToken cancellationToken)
    {
        var turn = dialogs.Context.TurnState.Get<Turn>();
        return dialogs.BeginDialogAsync(DialogFor(turn.Form, position), (position with { Asked = true }).ToString(), cancellationToken);
    }

    private static async Task<DialogTurnResult> GoToAsync(
        DialogContext dialogs, DialogPosition position, CancellationToken cancellationToken)
    {
        var turn = dialogs.Context.TurnState.Get<Turn>();
        if (dialogs.ActiveDialog is not null)
            await dialogs.CancelAllDialogsAsync(cancellationToken);
        return await dialogs.BeginDialogAsync(DialogFor(turn.Form, position), position.ToString(), cancellationToken);
    }

    private static async Task<DialogTurnResult> AllAnsweredAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (!Handover.SayWhatIsLeft(turn))
            turn.Say("all-answered");
        await Overview.ReviewAsync(turn, cancellationToken);
        turn.Shown = null;
        await turn.SendAsync(dialogs.Context, cancellationToken);
        await dialogs.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private static void ShowAWayOn(Turn turn)
    {
        if (!turn.Reply.NamesCommand)
            turn.Say(turn.Report is not null ? "way-on.continue" : turn.Person.IsLead ? "way-on.status" : "way-on.start");
    }

    private static string DialogFor(Questionnaire form, DialogPosition position) =>
        form[position.Question] is { Key: ReportKeyPart.None } question
            ? SectionDialog.IdOf(question.SectionId)
            : ChooseReportDialog.DialogId;
}
