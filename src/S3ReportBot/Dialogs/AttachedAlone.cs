using S3ReportBot.Commands;
using S3ReportBot.Imports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// A file that came without a word. Where no report is open nothing of it was fetched, and its sender hears the way to have it read.
/// </summary>
internal static class AttachedAlone
{
    public static NavigationResult Read(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Report is { IsOpen: true })
            return AtOpenReport(turn, cancellationToken);
        if (turn.Report is not null)
        {
            Submitted.Say(turn);
            turn.Say("input.file-submitted");
            return turn.Current is null ? NavigationResult.Leave : NavigationResult.Stay;
        }

        if (turn.Current is not null)
        {
            turn.Say("input.file-choosing");
            return NavigationResult.Stay;
        }

        turn.Say(turn.Person.IsLead ? "input.file-lead" : "input.file-not-begun");
        turn.Reply.Offer(turn.Person.IsLead ? "status" : "start", "help");
        return NavigationResult.Leave;
    }

    private static NavigationResult AtOpenReport(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.File is { } file && ReportImport.Unasked(turn, file, cancellationToken) is { } unasked)
            return unasked;
        turn.Say(turn.File?.Problem ?? "input.file", ("name", turn.File?.Name ?? ""));
        return NavigationResult.Stay;
    }
}
