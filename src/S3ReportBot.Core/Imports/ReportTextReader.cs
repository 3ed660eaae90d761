using S3ReportBot.Core.Answers;
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

    public static ImportedReport Read(Questionnaire form, TextCatalog texts, string text)
    {
        var pieces = Divide(new FormLines(form, texts), text.ReplaceLineEndings("\n").Split('\n'));
        var found = new Dictionary<string, ImportedAnswer>();
        var unplaced = new List<Unplaced>();
        foreach (var (question, lines) in pieces)
        {
            if (question is null)
                unplaced.AddRange(lines.Where(line => line.Trim().Length > 0).Select(line => new Unplaced(null, line.Trim())));
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

    private static string? Below(List<(Question? Question, List<string> Lines)> pieces, ReportKeyPart key) =>
        pieces.Where(piece => piece.Question?.Key == key).SelectMany(piece => piece.Lines).Select(AnswerText.Clean).FirstOrDefault(line => line.Length > 0);

    /// <summary>The lines below each question, in the text's order; null is what stands before the first and between sections.</summary>
    private static List<(Question? Question, List<string> Lines)> Divide(FormLines form, string[] lines)
    {
        var wordings = lines.Select((_, at) => form.Wording(lines, at)).ToList();
        var pieces = new List<(Question? Question, List<string> Lines)> { (null, []) };
        for (var at = 0; at < lines.Length && !(form.IsEnd(lines[at]) && pieces.Count > 1); at++)
        {
            if (wordings[at] is { } wording)
            {
                pieces.Add((wording.Question, [wording.Behind]));
                at += wording.Lines - 1;
            }
            else if (HeadsSection(form, lines[at], Next(wordings, at)))
                pieces.Add((null, []));
            else if (NamedNext(form, lines[at], pieces, wordings) is { } named)
                pieces.Add((named.Question, [named.Behind]));
            else if (!form.IsPrinted(lines[at]) && !(pieces[^1] is { Question: { } question, Lines: var below } && below.TrueForAll(line => line.Trim().Length == 0) && FormLines.IsHint(question, lines[at])))
                pieces[^1].Lines.Add(lines[at]);
        }

        return pieces;
    }

    /// <summary>A heading only where a question of that section follows: the same words may stand in an answer.</summary>
    private static bool HeadsSection(FormLines form, string line, Question? next) =>
        next is not null && form.Headed(line).Any(section => section.Id == next.SectionId);

    private static Question? Next(List<FoundQuestion?> wordings, int at) =>
        wordings.Skip(at + 1).FirstOrDefault(found => found is not null)?.Question;

    /// <summary>A question's short name heads its answer where the form's wording stands nowhere and the order is the form's.</summary>
    private static FoundQuestion? NamedNext(
        FormLines form, string line, List<(Question? Question, List<string> Lines)> pieces, List<FoundQuestion?> wordings) =>
        form.Name(line) is { } named
        && !wordings.Exists(found => found?.Question == named.Question)
        && named.Question.Number > pieces.Max(piece => piece.Question?.Number ?? 0)
            ? named
            : null;
}
