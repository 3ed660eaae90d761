using Microsoft.Bot.Builder.Dialogs;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// The whole conversation about a report: a dialog for each section of the form, one that chooses the report, and above them
/// what interrupts: commands, cards, questions of the bot's own. Its state may be lost: the shown question restores it.
/// </summary>
internal sealed class ReportDialog : ComponentDialog
{
    public const string DialogId = "report";
    private readonly MessageMeaning _meaning;
    private readonly Navigator _navigator;

    public ReportDialog(Forms forms, MessageMeaning meaning, Navigator navigator, ReportChoice choice)
        : base(DialogId)
    {
        (_meaning, _navigator) = (meaning, navigator);
        foreach (var section in forms.All.SelectMany(form => form.Sections).DistinctBy(section => section.Id))
            AddDialog(new SectionDialog(section, navigator));
        AddDialog(new RowsDialog());
        AddDialog(new RatingsDialog());
        AddDialog(new ChooseReportDialog(choice, navigator));
        AddDialog(new MessagePrompt());
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        ReadAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        ReadAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> ReadAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var turn = dialogs.Context.TurnState.Get<Turn>();
        if (await _meaning.ReadAsync(turn, cancellationToken) is { } move)
            return await _navigator.GoAsync(dialogs, move, cancellationToken);
        if (dialogs.ActiveDialog is null)
            await Navigator.RestoreAsync(dialogs, DialogPosition.Of(turn.Shown!), cancellationToken);
        return await dialogs.ContinueDialogAsync(cancellationToken);
    }
}
