using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Imports;

/// <summary>
/// Finds a report's answers in a text that has the form's questions in it: the export of the old tool, a document's text, a paste.
/// What stands below a question is its answer; rows of tables have tabs or `|` between their cells.
/// </summary>
public static class ReportTextReader
{
    /// <summary>Characters of a text that is read in; a longer one is refused by whoever takes it.</summary>
    public const int Longest = 200_000;

    public static ImportedReport Read(Questionnaire form, TextCatalog texts, string text, CancellationToken cancellationToken = default)
    {
        var pieces = new DividedReport(new FormLines(form, texts), text.ReplaceLineEndings("\n").Split('\n')).Divide(cancellationToken);
        var found = new Dictionary<string, ImportedAnswer>();
        var unplaced = new List<Unplaced>();
        foreach (var (question, lines) in pieces)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (question is null)
                unplaced.AddRange(lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new Unplaced(null, line.Trim())));
            else if (question.Key == ReportKeyPart.None && !found.ContainsKey(question.Id))
                Place(question, string.Join('\n', lines), texts, found, unplaced);
        }

        var period = Below(pieces, ReportKeyPart.Period);
        return new(
            period is null ? null : PeriodText.Read(period), Below(pieces, ReportKeyPart.Partnership),
            [.. form.Asked.Where(question => found.ContainsKey(question.Id)).Select(question => found[question.Id])], unplaced);
    }

    private static void Place(Question question, string below, TextCatalog texts, Dictionary<string, ImportedAnswer> found, List<Unplaced> unplaced)
    {
        var said = AnswerText.Clean(below);
        if (said.Length == 0 || said == texts["document.no-answer"])
            return;
        if (said == texts["document.left-out"])
            found[question.Id] = new(question, null);
        else if (ImportedContent.Read(question, below) is { } content)
            found[question.Id] = new(question, content);
        else if (ImportedContent.SaysSomething(question, below))
            unplaced.Add(new(question, said));
    }

    private static string? Below(List<Piece> pieces, ReportKeyPart key) =>
        pieces.Where(piece => piece.Question?.Key == key).SelectMany(piece => piece.Lines).Select(AnswerText.Clean).FirstOrDefault(line => line.Length > 0);
}
