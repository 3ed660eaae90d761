using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Imports;

/// <param name="Lines">How many lines its wording fills.</param>
/// <param name="Behind">What stands behind it on the last of them.</param>
internal sealed record FoundQuestion(Question Question, int Lines, string Behind);

/// <summary>The lines that belong to the form itself: its questions, and what is printed around them.</summary>
internal sealed partial class FormLines
{
    private const int MostBrokenLines = 4;
    private const int LongEnoughForSlips = 30;
    private const double Alike = 0.88;

    private readonly Questionnaire _form;
    private readonly List<(Question Question, string Letters)> _wordings;
    private readonly HashSet<string> _printed;
    private readonly string _end;

    /// <param name="texts">What a document of this bot prints besides the form.</param>
    public FormLines(Questionnaire form, TextCatalog texts)
    {
        _form = form;
        _wordings = [.. form.Questions.Select(question => (question, Letters.Of(question.Text))).OrderByDescending(wording => wording.Item2.Length)];
        _printed = [.. form.Titles.Introduction.Concat(form.Sections.SelectMany(section => section.Introduction))
            .Concat([form.Titles.Title, form.Titles.Heading, texts["document.mandatory"], texts["document.confidential"], texts["document.draft-notice"]])
            .Select(Letters.Of)];
        _end = Letters.Of(texts["document.seal"]);
    }

    /// <summary>The question whose wording begins at this line, how many lines it fills, and what stands behind it.</summary>
    public FoundQuestion? Wording(IReadOnlyList<string> lines, int at)
    {
        var line = Plain(lines[at]);
        if (line.Length == 0)
            return null;
        foreach (var (question, letters) in _wordings)
            if (Letters.After(line, letters) is { } rest && IsBoundary(line, question))
                return new FoundQuestion(question, 1, rest);
        if (line.Contains('\t', StringComparison.Ordinal))
            return null;
        return Broken(lines, at) ?? (Slipped(Letters.Of(line)) is { } alike ? new FoundQuestion(alike, 1, "") : null);
    }

    /// <summary>The question called so on a line of its own, or before a colon.</summary>
    public FoundQuestion? Name(string line)
    {
        var plain = Number().Replace(Plain(line), "");
        foreach (var question in _form.Questions)
            if (plain.Length < 200 && Letters.After(plain, Letters.Of(question.Name)) is { } rest
                && (rest.Length == 0 || plain[Math.Min(plain.Length, question.Name.Length)..].TrimStart(' ', '*').StartsWith(':')))
                return new FoundQuestion(question, 1, rest);
        return null;
    }

    /// <summary>Headings of sections, titles, introductions.</summary>
    public bool IsPrinted(string line) => _printed.Contains(Letters.Of(line));

    /// <summary>The section that this line heads; several where a group of sections begins.</summary>
    public IReadOnlyList<Section> Headed(string line)
    {
        var letters = Letters.Of(line);
        return letters.Length is 0 or > 200 ? [] : [.. _form.Sections.Where(section => letters == Letters.Of(section.Title) || letters == Letters.Of(section.Heading)
            || (section.Group is { } group && letters == Letters.Of(group)))];
    }

    /// <summary>Behind it comes what this bot says about its document.</summary>
    public bool IsEnd(string line) => Letters.Of(line) == _end;

    public static bool IsHint(Question question, string line) =>
        question.Hint?.Split('\n').Any(hint => Letters.Of(hint) == Letters.Of(line)) is true;

    /// <summary>A short wording may begin an ordinary sentence: it counts alone, and before a colon, a bracket or the next cell.</summary>
    private static bool IsBoundary(string line, Question question) => question.Text.Length > LongEnoughForSlips
        || Letters.Of(line).Length == Letters.Of(question.Text).Length
        || line[Math.Min(line.Length - 1, question.Text.Length)..].TrimStart(' ', '*') is [':' or '<' or '\t' or '[' or '(', ..];

    private FoundQuestion? Broken(IReadOnlyList<string> lines, int at)
    {
        var first = Letters.Of(lines[at]);
        if (first.Length < LongEnoughForSlips / 2)
            return null;
        foreach (var (question, letters) in _wordings.Where(wording => wording.Letters.StartsWith(first, StringComparison.Ordinal)))
            for (var count = 2; count <= MostBrokenLines && at + count <= lines.Count; count++)
                if (Letters.After(Plain(string.Join(' ', lines.Skip(at).Take(count))), letters) is { } rest)
                    return new FoundQuestion(question, count, rest);
        return null;
    }

    /// <summary>A wording with a few slips in it; its first or last letters are right.</summary>
    private Question? Slipped(string letters) => letters.Length < LongEnoughForSlips ? null : _wordings
        .Where(wording => wording.Letters.StartsWith(letters[..4], StringComparison.Ordinal) || wording.Letters.EndsWith(letters[^6..], StringComparison.Ordinal))
        .Where(wording => Math.Abs(wording.Letters.Length - letters.Length) <= letters.Length / 8 && EditDistance.Likeness(wording.Letters, letters) >= Alike)
        .Select(wording => wording.Question)
        .FirstOrDefault();

    /// <summary>Without the marks and the number that stand before a question.</summary>
    private static string Plain(string line)
    {
        var plain = line.TrimStart(' ', '*', '#', '_', '>', '-', '•', '\u00A0').TrimEnd();
        return Numbered().Replace(plain, "");
    }

    [GeneratedRegex(@"^(?:[IVX]+\.)?[0-9]{1,2}(?:\.[0-9]{1,2})*\s*[.):]\s*\**\s*")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[0-9]{1,2}\s*[.):·-]?\s+")]
    private static partial Regex Number();
}
