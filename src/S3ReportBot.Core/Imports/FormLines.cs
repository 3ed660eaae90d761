using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Imports;

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
    public (Question Question, int Lines, string Rest)? Wording(IReadOnlyList<string> lines, int at)
    {
        var line = Plain(lines[at]);
        if (line.Length == 0 || line.Contains('\t', StringComparison.Ordinal))
            return null;
        foreach (var (question, letters) in _wordings)
            if (Letters.After(line, letters) is { } rest)
                return (question, 1, rest);
        return Broken(lines, at) ?? (Slipped(Letters.Of(line)) is { } alike ? (alike, 1, "") : null);
    }

    /// <summary>The question called so on a line of its own, or before a colon.</summary>
    public (Question Question, string Rest)? Name(string line)
    {
        var plain = Number().Replace(Plain(line), "");
        foreach (var question in _form.Questions)
            if (plain.Length < 200 && Letters.After(plain, Letters.Of(question.Name)) is { } rest
                && (rest.Length == 0 || plain[Math.Min(plain.Length, question.Name.Length)..].TrimStart(' ', '*').StartsWith(':')))
                return (question, rest);
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

    private (Question Question, int Lines, string Rest)? Broken(IReadOnlyList<string> lines, int at)
    {
        var first = Letters.Of(lines[at]);
        if (first.Length < LongEnoughForSlips / 2)
            return null;
        foreach (var (question, letters) in _wordings.Where(wording => wording.Letters.StartsWith(first, StringComparison.Ordinal)))
            for (var count = 2; count <= MostBrokenLines && at + count <= lines.Count; count++)
                if (Letters.After(Plain(string.Join(' ', lines.Skip(at).Take(count))), letters) is { } rest)
                    return (question, count, rest);
        return null;
    }

    private Question? Slipped(string letters) => letters.Length < LongEnoughForSlips ? null : _wordings
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
