using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Dialogs;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>The dialogs of the report beside one another, without what interrupts them. Begun with a move, they go there.</summary>
internal sealed class DialogsAlone : ComponentDialog
{
    private readonly Navigator _navigator;

    public DialogsAlone(Desk desk)
        : base("dialogs")
    {
        var (choice, confirmations) = (desk.Part<ReportChoice>(), desk.Part<Confirmations>());
        _navigator = desk.Part<Navigator>();
        foreach (var section in TestForms.Monitoring.Sections)
            AddDialog(new SectionDialog(section));
        AddDialog(new QuestionPrompt());
        AddDialog(new ChooseReportDialog());
        AddDialog(new ReportPrompt(choice));
        AddDialog(new ConfirmDialog(confirmations));
        AddDialog(new ConfirmationPrompt(confirmations, choice));
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        _navigator.GoAsync(innerDc, (Move)options!, cancellationToken);

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var answered = await innerDc.ContinueDialogAsync(cancellationToken);
        return answered.Result is Move move ? await _navigator.GoAsync(innerDc, move, cancellationToken) : answered;
    }
}
