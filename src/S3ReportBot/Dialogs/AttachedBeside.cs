using S3ReportBot.Imports;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>A file that came with a text. The text is read as if it had come alone; what became of the file is said before that.</summary>
internal static class AttachedBeside
{
    public static void Say(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Incoming.HasFiles || IsForImport(turn))
            return;
        if (turn.File is { } file && ReportImport.Found(turn, file, cancellationToken) is { } found)
            turn.Say("input.file-beside-report", ("name", file.Name), ("found", found), ("count", turn.Form.Questions.Count));
        else
            turn.Say("input.file-beside");
    }

    /// <summary>Where no report is open, the answer to `import` itself says the way.</summary>
    private static bool IsForImport(Turn turn) => turn.Incoming.Text.TrimEnd('.').Equals("import", StringComparison.OrdinalIgnoreCase)
        && (turn.File is not null || turn.Report is not { IsOpen: true });
}
