using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// The whole conversation about a report: a dialog for each section of the form, one that chooses the report, one that asks before
/// something is done, and above them what interrupts.
/// </summary>
internal sealed class ReportDialog : ComponentDialog
{
    public const string DialogId = "report";
    private readonly UnreadMessage _unread;
    private readonly MessageMeaning _meaning;
    private readonly MessageRecognizer _recognizer;
    private readonly Navigator _navigator;

    public ReportDialog(
        Forms forms, UnreadMessage unread, MessageRecognizer recognizer, MessageMeaning meaning, Navigator navigator, ReportChoice choice,
        Confirmations confirmations, GradedHelp help)
        : base(DialogId)
    {
        (_unread, _recognizer, _meaning, _navigator) = (unread, recognizer, meaning, navigator);
        foreach (var section in forms.All.SelectMany(form => form.Sections).DistinctBy(section => section.Id))
            AddDialog(new SectionDialog(section));
        AddDialog(new QuestionPrompt(help));
        AddDialog(new ChooseReportDialog());
        AddDialog(new ReportPrompt(choice, help));
        AddDialog(new ConfirmDialog(confirmations));
        AddDialog(new ConfirmationPrompt(confirmations, choice, help));
    }

    /// <summary>Begun by no message, it goes where it is told.</summary>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        _navigator.GoAsync(innerDc, (NavigationResult)options!, cancellationToken);

    /// <summary>What a message is comes first; only what is none of that goes to the dialog that waits for it.</summary>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var turn = innerDc.Context.TurnState.Get<Turn>();
        var confirmation = turn.PendingQuestion?.Confirm;
        if (await _unread.ReadAsync(turn, confirmation, cancellationToken) is { } first)
            return await _navigator.GoAsync(innerDc, first, cancellationToken);
        var understood = await _recognizer.ReadAsync(turn, confirmation, cancellationToken);
        turn.Meaning = understood.Reading;
        if (confirmation is not null)
        {
            var confirmed = await innerDc.ContinueDialogAsync(cancellationToken);
            if (confirmed.Result is NavigationResult agreed)
                return await _navigator.GoAsync(innerDc, agreed, cancellationToken);
            // No reply to it: the message is for the question that waits beside it.
            innerDc.Stack.AddRange(PendingDialogs.OfQuestion(turn));
        }

        if (await _meaning.ReadAsync(turn, confirmation, understood, cancellationToken) is { } interruption)
            return await _navigator.GoAsync(innerDc, interruption, cancellationToken);
        var answered = await innerDc.ContinueDialogAsync(cancellationToken);
        return answered.Result is NavigationResult next ? await _navigator.GoAsync(innerDc, next, cancellationToken) : answered;
    }
}
