using System.Globalization;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Imports;

/// <summary>
/// Reads ratings from a table with a mark in the chosen column (`X`, a tick, a checked radio button), from lines that end with the step's
/// wording (`Goal 7: Agree`), or from one line of values.
/// </summary>
internal static partial class MarkedRatings
{
    private static readonly string[] Marks = ["x", "✓", "✔", "✗", "✘", "☑", "☒", "●", "◉", "⦿", "■", "▣", "(x)", "[x]", "(•)", "*", "yes", "o"];

    /// <returns>Null if nothing is rated there. An item with several marks is not rated.</returns>
    public static RatingsContent? Read(Question question, string below)
    {
        var values = new string?[question.Items.Count];
        var columns = question.Scale.Select(step => (string?)step.Key).ToList();
        foreach (var line in below.Split('\n'))
        {
            var cells = Cells(line);
            if (Heading(question, cells) is { } heading)
                columns = heading;
            else if (ItemOf(question, cells[0]) is { } item)
                values[item] = StepOf(question, columns, cells, Letters.After(cells[0], Letters.Of(question.Items[item])) ?? AfterNumber(cells[0])) ?? values[item];
        }

        if (values.Any(value => value is not null))
            return new RatingsContent(values);
        return RatingsReader.Read(question, null, below) is AnswerResult.Accepted { Content: RatingsContent ratings } ? ratings : null;
    }

    private static List<string> Cells(string line) => line.Contains('\t', StringComparison.Ordinal)
        ? [.. line.Split('\t').Select(cell => cell.Trim())]
        : line.TrimStart().StartsWith('|') ? [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())] : [line.Trim()];

    /// <summary>Which step each column behind the first stands for.</summary>
    private static List<string?>? Heading(Question question, List<string> cells)
    {
        var steps = cells.Select(cell => StepNamed(question, cell)).ToList();
        if (steps.Count(step => step is not null) < 2)
            return null;
        return cells.Count > question.Scale.Count ? steps[1..] : steps;
    }

    private static string? StepNamed(Question question, string cell) =>
        Letters.Of(cell) is { Length: > 0 } letters ? question.Scale.FirstOrDefault(step => Letters.Of(step.Text) == letters)?.Key : null;

    /// <summary>By its wording, or by the number that it begins with: `Goal 7`, `SDG 7`, `7.`.</summary>
    private static int? ItemOf(Question question, string cell)
    {
        for (var item = 0; item < question.Items.Count; item++)
            if (Letters.After(cell, Letters.Of(question.Items[item])) is not null)
                return item;
        return NumberOf(cell) is { } number && number <= question.Items.Count ? number - 1 : null;
    }

    private static int? NumberOf(string cell) => Numbered().Match(cell) is { Success: true } match
        ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) is >= 1 and var number ? number : null
        : null;

    private static string AfterNumber(string cell) => Numbered().Match(cell) is { Success: true } match ? cell[match.Length..] : "";

    private static string? StepOf(Question question, List<string?> columns, List<string> cells, string rest)
    {
        var behind = cells[1..];
        var marked = Enumerable.Range(0, Math.Min(behind.Count, columns.Count)).Where(column => IsMarked(behind[column])).ToList();
        if (marked.Count > 0)
            return marked.Count == 1 ? columns[marked[0]] : null;
        var words = behind.Where(cell => cell.Length > 0 && !cell.StartsWith('<')).Append(rest.Trim(' ', ':', '-', '=', '–', '.')).Where(word => word.Length > 0).ToList();
        return words.Select(word => StepNamed(question, word) ?? question.Scale.FirstOrDefault(step => step.Key.Equals(word, StringComparison.OrdinalIgnoreCase))?.Key)
            .FirstOrDefault(step => step is not null);
    }

    private static bool IsMarked(string cell) => cell.StartsWith('<')
        ? Checked().IsMatch(cell)
        : Marks.Contains(cell.ToLowerInvariant());

    [GeneratedRegex(@"^(?:goal|sdg|objective)?\s*(?<number>[0-9]{1,2})\s*[.:)\-–=]?(?![0-9a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\bchecked\b|\bselected\b", RegexOptions.IgnoreCase)]
    private static partial Regex Checked();
}
