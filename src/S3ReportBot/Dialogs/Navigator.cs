using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Commands;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Goes where a message leads that interrupts a dialog, or where a dialog ended: begins the dialog that belongs there.</summary>
internal sealed class Navigator(ReportOpener opener, AfterSubmission after)
{
    /// <summary>The question that a result leads to, of the report that is worked on; null where it leads to none.</summary>
    public static DialogPosition? Next(Turn turn, NavigationResult result) => result switch
    {
        NavigationResult.AskAgain when turn.Current is not null => DialogPosition.Of(turn.PendingQuestion!),
        NavigationResult.ToPosition { Position: var to } when !IsClosed(turn, to) => to,
        NavigationResult.NextOpen next when turn.Report!.NextFor(next.After, turn.Person.Key) is { } question =>
            new DialogPosition(question.Id),
        _ => null,
    };

    public async Task<DialogTurnResult> GoAsync(DialogContext dialogs, NavigationResult result, CancellationToken cancellationToken)
    {
        var turn = dialogs.Context.TurnState.Get<Turn>();
        ReportFindings.TellNew(turn);
        switch (result)
        {
            case NavigationResult.OpenReport open:
                var opened = await opener.OpenAsync(turn, open, cancellationToken);
                return await GoAsync(dialogs, AskedFor(turn, open) ?? opened, cancellationToken);
            case NavigationResult.ConfirmFirst confirm:
                return await BeginAsync(dialogs, ConfirmDialog.DialogId, confirm.Confirmation, cancellationToken);
            case NavigationResult.AskAgain when turn.Current is not null:
                return await AskAgainAsync(dialogs, turn, cancellationToken);
            case var _ when Next(turn, result) is { } position:
                return await BeginAsync(dialogs, DialogFor(turn.Form, position), position, cancellationToken);
            case NavigationResult.NextOpen:
                if (!Handover.SayWhatIsLeft(turn))
                    turn.Say("all-answered");
                await Overview.ReviewAsync(turn, cancellationToken);
                return await LeaveAsync(dialogs, turn, cancellationToken);
            case NavigationResult.AskAgain:
                ShowAWayOn(turn);
                return await LeaveAsync(dialogs, turn, cancellationToken);
            case NavigationResult.ToPosition:
                turn.Report!.Refused = true;
                return await LeaveAsync(dialogs, turn, cancellationToken);
            case NavigationResult.LeaveAll:
                return await LeaveAsync(dialogs, turn, cancellationToken);
            case NavigationResult.KeepQuiet when turn.MustAskAgain:
                return await PutAgainAsync(dialogs, turn, turn.PendingQuestion!.Confirm, cancellationToken);
            case NavigationResult.KeepQuiet when turn is { PendingQuestion: null, Report.IsOpen: false }:
                await after.SayAsync(turn, cancellationToken);
                return Dialog.EndOfTurn;
            default:
                return Dialog.EndOfTurn;
        }
    }

    /// <returns>Null: no question was asked for that can be answered there.</returns>
    private static NavigationResult? AskedFor(Turn turn, NavigationResult.OpenReport open) =>
        turn.Report is { IsOpen: true } report && report.Key == open.Report && open.Question is { } asked
            && turn.Form.Find(asked) is { Key: ReportKeyPart.None } question
            ? NavigationResult.To(question)
            : null;

    /// <summary>Of a reopened report only one question may be gone to.</summary>
    private static bool IsClosed(Turn turn, DialogPosition position) => turn.Report?.OnlyQuestion is { } only
        && only != position.Question && turn.Form[position.Question].Key == ReportKeyPart.None;

    private static async Task<DialogTurnResult> PutAgainAsync(
        DialogContext dialogs, Turn turn, Confirmation? confirm, CancellationToken cancellationToken)
    {
        var result = await AskAgainAsync(dialogs, turn, cancellationToken);
        turn.PendingQuestion = turn.PendingQuestion! with { Confirm = confirm ?? turn.PendingQuestion.Confirm };
        return result;
    }

    private static async Task<DialogTurnResult> AskAgainAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (dialogs.ActiveDialog is null or { Id: ConfirmationPrompt.DialogId })
        {
            var position = DialogPosition.Of(turn.PendingQuestion!);
            return await BeginAsync(dialogs, DialogFor(turn.Form, position), position, cancellationToken);
        }

        await dialogs.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static async Task<DialogTurnResult> BeginAsync(
        DialogContext dialogs, string dialog, object options, CancellationToken cancellationToken)
    {
        if (dialogs.ActiveDialog is not null)
            await dialogs.CancelAllDialogsAsync(cancellationToken);
        return await dialogs.BeginDialogAsync(dialog, options, cancellationToken);
    }

    /// <summary>Everything was said: no question is the current one any more.</summary>
    private async Task<DialogTurnResult> LeaveAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.PendingQuestion = null;
        if (turn.Report is { IsOpen: false })
            await after.SayAsync(turn, cancellationToken);
        return await dialogs.CancelAllDialogsAsync(cancellationToken);
    }

    private static void ShowAWayOn(Turn turn)
    {
        if (!turn.Reply.NamesCommand && turn.Report is not { IsOpen: false })
            turn.Say(turn.Report is not null ? "way-on.continue" : turn.Person.IsLead ? "way-on.status" : "way-on.start");
    }

    private static string DialogFor(Questionnaire form, DialogPosition position) =>
        form[position.Question] is { Key: ReportKeyPart.None } question
            ? SectionDialog.IdOf(question.SectionId)
            : ChooseReportDialog.DialogId;
}
