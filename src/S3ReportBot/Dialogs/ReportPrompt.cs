using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Asks what names a report: the half-year, or the partnership.</summary>
internal sealed class ReportPrompt(ReportChoice choice, GradedHelp help) : TurnPrompt(DialogId, help)
{
    public const string DialogId = "report-choice";

    protected override Task AskAsync(Turn turn, object asked, CancellationToken cancellationToken) =>
        choice.AskAsync(turn, (DialogPosition)asked, cancellationToken);

    protected override Task<Reading> ReadAsync(Turn turn, object asked, CancellationToken cancellationToken) =>
        choice.ReadAsync(turn, (DialogPosition)asked, cancellationToken);
}
