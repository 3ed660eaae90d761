using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Imports;

/// <param name="Lines">How many lines its wording fills.</param>
/// <param name="Behind">What stands behind it on the last of them.</param>
internal sealed record FoundQuestion(Question Question, int Lines, string Behind);

/// <summary>
/// The lines that belong to the form itself: its questions, and what is printed around them. All of it is compared by its letters,
/// which are taken once.
/// </summary>
internal sealed class FormLines
{
    private const int MostBrokenLines = 4;
    private const int LongEnoughForSlips = 30;
    private const int LongestHeading = 200;
    private const double Alike = 0.88;

    private readonly List<(Question Question, string Letters)> _wordings;
    private readonly List<(Question Question, string Letters)> _names;
    private readonly Dictionary<string, HashSet<string>> _hints;
    private readonly ILookup<string, string> _sections;
    private readonly HashSet<string> _printed;
    private readonly string _end;

    /// <param name="texts">What a document of this bot prints besides the form.</param>
    public FormLines(Questionnaire form, TextCatalog texts)
    {
        _wordings = [.. form.Questions.Select(question => (question, Letters.Of(question.Text))).OrderByDescending(wording => wording.Item2.Length)];
        _names = [.. form.Questions.Select(question => (question, Letters.Of(question.Name)))];
        _hints = form.Questions.ToDictionary(
            question => question.Id, question => (question.Hint?.Split('\n') ?? []).Select(Letters.Of).ToHashSet());
        _sections = form.Sections.SelectMany(Headings).Distinct().ToLookup(heading => heading.Letters, heading => heading.Section);
        _printed = [.. form.Titles.Introduction.Concat(form.Sections.SelectMany(section => section.Introduction))
            .Concat([form.Titles.Title, form.Titles.Heading, texts["document.mandatory"], texts["document.confidential"], texts["document.draft-notice"]])
            .Select(Letters.Of)];
        _end = Letters.Of(texts["document.seal"]);
    }

    /// <summary>The question whose wording begins at this line, how many lines it fills, and what stands behind it.</summary>
    public FoundQuestion? Wording(string[] lines, int at)
    {
        var line = LineStart.Plain(lines[at]);
        if (line.Length == 0)
            return null;
        foreach (var (question, letters) in _wordings)
            if (Letters.After(line, letters) is { } rest && IsBoundary(line, question, letters))
                return new FoundQuestion(question, 1, rest);
        if (line.Contains('\t', StringComparison.Ordinal))
            return null;
        return Broken(lines, at) ?? (Slipped(Letters.Of(line)) is { } alike ? new FoundQuestion(alike, 1, "") : null);
    }

    /// <summary>The question called so on a line of its own, or before a colon.</summary>
    public FoundQuestion? Name(string line)
    {
        var plain = LineStart.WithoutNumber(LineStart.Plain(line));
        if (plain.Length >= LongestHeading)
            return null;
        foreach (var (question, letters) in _names)
            if (Letters.After(plain, letters) is { } rest
                && (rest.Length == 0 || plain[Math.Min(plain.Length, question.Name.Length)..].TrimStart(' ', '*').StartsWith(':')))
                return new FoundQuestion(question, 1, rest);
        return null;
    }

    /// <summary>Headings of sections, titles, introductions.</summary>
    public bool IsPrinted(string letters) => _printed.Contains(letters);

    /// <summary>Whether a line of these letters heads that section; one heads several where a group of sections begins.</summary>
    public bool Heads(string letters, string section) =>
        letters.Length is > 0 and <= LongestHeading && _sections.Contains(letters) && _sections[letters].Contains(section);

    /// <summary>Behind it comes what this bot says about its document.</summary>
    public bool IsEnd(string letters) => letters == _end;

    public bool IsHint(Question question, string letters) => _hints[question.Id].Contains(letters);

    private static IEnumerable<(string Letters, string Section)> Headings(Section section) =>
        ((string?[])[section.Title, section.Heading, section.Group]).OfType<string>().Select(heading => (Letters.Of(heading), section.Id));

    /// <summary>A short wording may begin an ordinary sentence: it counts alone, and before a colon, a bracket or the next cell.</summary>
    private static bool IsBoundary(string line, Question question, string letters) => question.Text.Length > LongEnoughForSlips
        || Letters.Of(line).Length == letters.Length
        || line[Math.Min(line.Length - 1, question.Text.Length)..].TrimStart(' ', '*') is [':' or '<' or '\t' or '[' or '(', ..];

    private FoundQuestion? Broken(string[] lines, int at)
    {
        var first = Letters.Of(lines[at]);
        if (first.Length < LongEnoughForSlips / 2)
            return null;
        foreach (var (question, letters) in _wordings.Where(wording => wording.Letters.StartsWith(first, StringComparison.Ordinal)))
            for (var count = 2; count <= MostBrokenLines && at + count <= lines.Length; count++)
                if (Letters.After(LineStart.Plain(string.Join(' ', lines, at, count)), letters) is { } rest)
                    return new FoundQuestion(question, count, rest);
        return null;
    }

    /// <summary>A wording with a few slips in it; its first or last letters are right.</summary>
    private Question? Slipped(string letters) => letters.Length < LongEnoughForSlips ? null : _wordings
        .Where(wording => Math.Abs(wording.Letters.Length - letters.Length) <= letters.Length / 8)
        .Where(wording => wording.Letters.StartsWith(letters[..4], StringComparison.Ordinal) || wording.Letters.EndsWith(letters[^6..], StringComparison.Ordinal))
        .Where(wording => EditDistance.Likeness(wording.Letters, letters) >= Alike)
        .Select(wording => wording.Question)
        .FirstOrDefault();
}
