using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Imports;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Imports;

/// <summary>The conversation around an import: collects a text, or takes a file's, and says what became of it.</summary>
internal sealed class ReportImport(PartnershipDirectory listed, ElsewhereImport elsewhere)
{
    /// <summary>Fewer questions of the form do not make a file a report.</summary>
    private const int FewestFound = 3;

    public Task<NavigationResult> BeginAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.File is { } file)
            return FromFileAsync(turn, file, "", cancellationToken);
        turn.Say("import.begin");
        return Task.FromResult(GoOn(""));
    }

    /// <summary>How many of the form's questions a file answers that nobody asked for.</summary>
    /// <returns>Null if it is no report, or none is open that it could be read into.</returns>
    public static int? Found(Turn turn, ReportFile file, CancellationToken cancellationToken)
    {
        if (turn.Report is not { IsOpen: true } || file.Text is not { } text)
            return null;
        var found = ReportTextReader.Read(turn.Form, turn.Texts, text, cancellationToken).Answers.Count;
        return found < FewestFound ? null : found;
    }

    /// <summary>A file that came without a word: asks whether it is meant as a report.</summary>
    /// <returns>Null if it is none.</returns>
    public static NavigationResult? Unasked(Turn turn, ReportFile file, CancellationToken cancellationToken)
    {
        if (Found(turn, file, cancellationToken) is not { } found)
            return null;
        turn.Say("import.file-unasked", ("name", file.Name), ("found", found), ("count", turn.Form.Questions.Count));
        return GoOn(file.Text!);
    }

    /// <summary>A message that came while an import was going on.</summary>
    /// <param name="soFar">What was sent before.</param>
    /// <param name="isCommand">The message is a command: the import ends, and says so.</param>
    /// <returns>Null: the message is to be read as any other.</returns>
    public async Task<NavigationResult?> ReadAsync(Turn turn, string soFar, bool isCommand, CancellationToken cancellationToken)
    {
        var text = turn.Incoming.Text;
        if (turn.File is { } file)
        {
            if (text.Length > 0 && !isCommand)
                turn.Say("import.text-beside");
            return await FromFileAsync(turn, file, soFar, cancellationToken);
        }

        switch (text.TrimEnd('.').ToLowerInvariant())
        {
            case "done" when soFar.Length > 0:
                return await TakeAsync(turn, soFar, cancellationToken);
            case "help" or "import" or "done":
                turn.Say("import.begin");
                return GoOn(soFar);
        }

        return isCommand || text.Length == 0 || !turn.Report!.IsOpen ? null : Append(turn, soFar, text, cancellationToken);
    }

    /// <summary>Waits for more, or for `done`.</summary>
    public static NavigationResult GoOn(string soFar) => NavigationResult.Confirm(ConfirmationKind.Import, soFar);

    private static NavigationResult Append(Turn turn, string soFar, string text, CancellationToken cancellationToken)
    {
        if (soFar.Length + text.Length >= ReportTextReader.Longest)
        {
            turn.Say("import.too-long", ("limit", ReportTextReader.Longest));
            return GoOn(soFar);
        }

        var whole = soFar.Length == 0 ? text : $"{soFar}\n{text}";
        var found = ReportTextReader.Read(turn.Form, turn.Texts, whole, cancellationToken).Answers.Count;
        turn.Say("import.so-far", ("found", found), ("count", turn.Form.Questions.Count));
        return GoOn(whole);
    }

    private async Task<NavigationResult> FromFileAsync(Turn turn, ReportFile file, string soFar, CancellationToken cancellationToken)
    {
        if (file.Text is not { } text)
        {
            turn.Say(file.Problem!, ("name", file.Name));
            return GoOn(soFar);
        }

        return soFar.Length == 0 ? await TakeAsync(turn, text, cancellationToken) : Append(turn, soFar, text, cancellationToken);
    }

    private async Task<NavigationResult> TakeAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var imported = ReportTextReader.Read(turn.Form, turn.Texts, text, cancellationToken);
        var (key, own) = (turn.Report!.Key, turn.Report.Key.Period);
        if (imported.Answers.Count == 0)
            turn.Say("import.nothing");
        else if (imported.Partnership is { } name && listed.Find(name) is { } other && other.Key != key.Partnership)
            turn.Say("import.other-partnership", ("partnership", other.Name), ("report", turn.ReportName));
        else if (imported.Period is { } period && period.IsAfter(own))
            turn.Say("import.later-period", ("period", period.Name), ("report", turn.ReportName));
        else if (imported.Period is { } earlier && earlier != own)
            await elsewhere.TakeAsync(turn, imported, key with { Period = earlier }, cancellationToken);
        else
            return TakeOver(turn, imported);
        return turn.Current is null ? NavigationResult.Next(null) : NavigationResult.Stay;
    }

    private static NavigationResult TakeOver(Turn turn, ImportedReport imported)
    {
        ImportSummary.Say(turn, TakenOver.Into(turn, imported), imported.Unplaced);
        var due = ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        return due.IsAfter(turn.Report!.Key.Period) && turn.Report.ProgressAt(turn.Now).Missing == 0
            ? ElsewhereImport.ConfirmFiled(turn)
            : NavigationResult.Next(null);
    }
}
