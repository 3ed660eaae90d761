using System.Security.Cryptography;
using System.Text;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Findings;

/// <summary>Something that a reader of the report would question. It blocks nothing.</summary>
/// <param name="Question">Where it is, and where to jump to.</param>
/// <param name="Key">The same as long as what it is about stands there unchanged.</param>
/// <param name="Parts">Named parts of the sentence that says why.</param>
public sealed record Finding(FindingRule Rule, Question Question, string Key, IReadOnlyList<(string Name, object Value)> Parts)
{
    /// <summary>What would remedy it; null if only its author can.</summary>
    public Fix? Fix { get; init; }

    /// <param name="about">What it is about: the same text gives the same key.</param>
    public static Finding Of(FindingRule rule, Question question, string about, params IReadOnlyList<(string Name, object Value)> parts) =>
        new(rule, question, $"{question.Id}/{FindingWord.Of(rule)}/{Short(about)}", parts);

    private static string Short(string about) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 5));
}

/// <summary>Changes of cells that remedy a finding; a list of regions is a table of one column.</summary>
/// <param name="Shown">How the answer would read, for whoever decides.</param>
public sealed record Fix(string Shown, IReadOnlyList<CellFix> Cells);

public sealed record CellFix(string Row, int Column, string Text);
