using System.Text.RegularExpressions;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>A pasted text as lines of cells; which column a cell belongs to is not decided here.</summary>
/// <param name="Separator">What stood between the cells, for cells that have to be joined again.</param>
internal sealed partial record PastedCells(string Separator, IReadOnlyList<IReadOnlyList<string>> Lines)
{
    /// <summary>Null if the text is one line with no sign of several cells.</summary>
    public static PastedCells? Read(string text, int columns)
    {
        // Only the text's ends matter here: the tab before a table's heading stands for the column of row numbers.
        var body = (HtmlText.HasTable(text) ? HtmlText.Of(text) : text).ReplaceLineEndings("\n").Trim('\n', ' ');
        body = WithoutQuotation(body);
        if (body.Contains('\t', StringComparison.Ordinal))
            return new("\t", SeparatedCells.Read(body, '\t'));
        var lines = body.Split('\n');
        if (HasBars(lines))
            return new(" | ", [.. lines.Where(line => !IsMarkdownRule(line)).Select(BetweenBars)]);
        if (lines.Length > 1)
        {
            lines = WithoutMarks(lines);
            return Semicolons(string.Join('\n', lines), columns) ?? AlignedCells.Read(lines, columns)
                ?? new("; ", [.. lines.Select(line => BetweenSemicolons(line, columns) ?? [AnswerText.Clean(line)])]);
        }

        return BetweenSemicolons(body, columns) is { } row ? new("; ", [row]) : null;
    }

    /// <summary>The marks of a quoted e-mail, where every line has them.</summary>
    private static string WithoutQuotation(string body)
    {
        var lines = body.Split('\n');
        return lines.All(line => line.StartsWith('>')) ? string.Join('\n', lines.Select(line => line.TrimStart('>', ' '))) : body;
    }

    /// <summary>One bar in a text of several lines is more likely a part of a name.</summary>
    private static bool HasBars(string[] lines) =>
        lines.Count(line => line.Contains('|', StringComparison.Ordinal)) is var bars && bars > 0
        && 2 * bars >= lines.Count(line => line.Trim().Length > 0 && !IsMarkdownRule(line));

    /// <summary>`|---|:---:|` between a Markdown table's heading and its rows; `+---+---+` around those of a terminal.</summary>
    private static bool IsMarkdownRule(string line) =>
        line.Contains("--", StringComparison.Ordinal) && line.All(letter => letter is '|' or '-' or ':' or '+' or '=' or ' ');

    private static string[] BetweenBars(string line)
    {
        // In Markdown \| is a bar inside a cell, and <br> a line break.
        var cells = line.Trim().Replace("\\|", "\0", StringComparison.Ordinal).Split('|').ToList();
        if (cells.Count > 1 && cells[0].Length == 0)
            cells.RemoveAt(0);
        if (cells.Count > 1 && cells[^1].Length == 0)
            cells.RemoveAt(cells.Count - 1);
        return [.. cells.Select(cell => AnswerText.Clean(LineBreak().Replace(cell.Replace('\0', '|'), "\n")))];
    }

    /// <summary>A file of semicolons: every line has as many cells, and some may be quoted.</summary>
    private static PastedCells? Semicolons(string body, int columns)
    {
        if (columns == 1 || !body.Contains(';', StringComparison.Ordinal))
            return null;
        var lines = SeparatedCells.Read(body, ';').Where(line => line.Any(cell => cell.Length > 0)).ToList();
        return lines.Count > 1 && lines[0].Count is > 2 and var width && width <= columns + 1 && lines.TrueForAll(line => line.Count == width) ? new("; ", lines) : null;
    }

    private static string[]? BetweenSemicolons(string line, int columns)
    {
        var cells = line.Split(';');
        return cells.Length == columns && columns > 1 ? [.. cells.Select(AnswerText.Clean)] : null;
    }

    /// <summary>Bullets and numbers of a list go where every line has one; else they are part of what was typed.</summary>
    private static string[] WithoutMarks(string[] lines)
    {
        var said = lines.Where(line => line.Trim().Length > 0).ToArray();
        return Array.TrueForAll(said, line => Bullet().IsMatch(line)) ? Array.ConvertAll(said, line => Bullet().Replace(line, ""))
            : said.Select((line, index) => Number().Match(line) is { Success: true } number && number.Groups[1].Value == $"{index + 1}").All(own => own)
                ? Array.ConvertAll(said, line => Number().Replace(line, ""))
                : lines;
    }

    [GeneratedRegex(@"^\s*[-–—*•·▪◦‣]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*([0-9]{1,3})[.)]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("<br ?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LineBreak();
}
