using S3ReportBot.Core.Texts;
using System.Text.RegularExpressions;

namespace S3ReportBot.Core.Answers;

/// <summary>
/// Splits a list of regions as people write it: one a line, or between `;`, or between `,` where that is not ambiguous. Each region
/// stays to the letter: `Lapland (FI), FI1D7` is one, and so is `Extremadura (ES) , ES4`.
/// </summary>
public static partial class RegionsReader
{
    public static IReadOnlyList<string> Split(string text)
    {
        var lines = WithoutMarks(Trimmed(AnswerText.Clean(text).Split('\n')));
        var chunks = lines.SelectMany(line => Trimmed(SplitOutsideParentheses(line, ';'))).ToList();
        return [.. chunks.SelectMany(chunk => SplitAtCommas(chunk, isAlone: chunks.Count == 1))];
    }

    /// <summary>Bullets and numbers of a pasted list go, but only where every line has one: else they are part of what was typed.</summary>
    private static List<string> WithoutMarks(List<string> lines) =>
        lines.All(line => Mark().IsMatch(line)) ? Trimmed(lines.Select(line => Mark().Replace(line, ""))) : lines;

    /// <summary>
    /// In a list that already has lines or semicolons a comma may belong to a name (`Aragon, Spain`): there it separates only
    /// regions of which each has its own code.
    /// </summary>
    private static List<string> SplitAtCommas(string chunk, bool isAlone)
    {
        var regions = new List<string>();
        foreach (var piece in SplitOutsideParentheses(chunk, ','))
            if (regions.Count > 0 && IsCodeOf(regions[^1], piece.Trim()))
                regions[^1] += "," + piece;
            else
                regions.Add(piece);
        regions = Trimmed(regions);
        return isAlone || regions.All(HasCode) ? regions : Trimmed([chunk.Trim(',', ' ')]);
    }

    /// <summary>
    /// A code after a name belongs to it, unless the name already has another one in parentheses: `Aragon (ES24), FI1D7` are two, and so are
    /// `Serbia (RS), ME`; `Crete (GR), EL43` is one.
    /// </summary>
    private static bool IsCodeOf(string region, string piece)
    {
        if (!RegionCode.Is(piece) || HasCodeAtEnd(region))
            return false;
        return RegionCode.InParentheses(region) is not { } own || (own.Length == 2 && piece.Length > 2)
            || piece.StartsWith(own, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasCode(string region) => HasCodeAtEnd(region) || RegionCode.InParentheses(region) is not null;

    private static bool HasCodeAtEnd(string region) => RegionCode.Is(region.AsSpan(region.LastIndexOf(',') + 1).Trim());

    private static List<string> Trimmed(IEnumerable<string> parts) => [.. parts.Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static List<string> SplitOutsideParentheses(string text, char separator)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '(')
                depth++;
            else if (text[index] == ')' && depth > 0)
                depth--;
            if (text[index] != separator || depth > 0)
                continue;
            parts.Add(text[start..index]);
            start = index + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }

    [GeneratedRegex(@"^(?:[-–—*•·▪◦‣]\s+|[0-9]{1,3}(?:[.)]\s+|\t))", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
