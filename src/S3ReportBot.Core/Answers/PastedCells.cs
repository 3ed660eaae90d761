namespace S3ReportBot.Core.Answers;

/// <summary>A pasted text as lines of cells; which column a cell belongs to is not decided here.</summary>
/// <param name="Separator">What stood between the cells, for cells that have to be joined again.</param>
internal sealed record PastedCells(string Separator, IReadOnlyList<IReadOnlyList<string>> Lines)
{
    /// <summary>Null if the text is one line with no sign of several cells.</summary>
    public static PastedCells? Read(string text, int columns)
    {
        // Only the text's ends matter here: the tab before a table's heading stands for the column of row numbers.
        var body = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n', ' ');
        if (body.Contains('\t', StringComparison.Ordinal))
            return new("\t", TabbedCells.Read(body));
        var lines = body.Split('\n');
        if (body.Contains('|', StringComparison.Ordinal))
            return new(" | ", [.. lines.Where(line => !IsMarkdownRule(line)).Select(BetweenBars)]);
        if (lines.Length > 1)
            return new("; ", [.. lines.Select(line => BetweenSemicolons(line, columns) ?? [AnswerText.Clean(line)])]);
        return BetweenSemicolons(body, columns) is { } row ? new("; ", [row]) : null;
    }

    /// <summary>`|---|:---:|` between a Markdown table's heading and its rows.</summary>
    private static bool IsMarkdownRule(string line) =>
        line.Contains("--", StringComparison.Ordinal) && line.All(letter => letter is '|' or '-' or ':' or ' ');

    private static string[] BetweenBars(string line)
    {
        // In Markdown \| is a bar inside a cell.
        var cells = line.Trim().Replace("\\|", "\0", StringComparison.Ordinal).Split('|').ToList();
        if (cells.Count > 1 && cells[0].Length == 0)
            cells.RemoveAt(0);
        if (cells.Count > 1 && cells[^1].Length == 0)
            cells.RemoveAt(cells.Count - 1);
        return [.. cells.Select(cell => AnswerText.Clean(cell.Replace('\0', '|')))];
    }

    private static string[]? BetweenSemicolons(string line, int columns)
    {
        var cells = line.Split(';');
        return cells.Length == columns && columns > 1 ? [.. cells.Select(AnswerText.Clean)] : null;
    }
}
