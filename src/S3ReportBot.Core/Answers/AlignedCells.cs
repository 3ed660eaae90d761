using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>Cells in columns that are aligned by blanks, as e-mails and PDF files show tables.</summary>
internal static class AlignedCells
{
    /// <returns>Null unless every line has several cells, or begins under an earlier one.</returns>
    public static PastedCells? Read(IReadOnlyList<string> lines, int columns)
    {
        var said = lines.Select(line => line.TrimEnd()).Where(line => line.Length > 0).Select(Cells).ToList();
        var widest = said.MaxBy(line => line.Count)!;
        if (said.Count < 2 || widest.Count < 2 || widest.Count > columns + 1 || said.Exists(line => line.Count < 2))
            return null;
        var starts = widest.Select(cell => cell.Start).ToList();
        return new("  ", [.. said.Select(line => Placed(line, starts))]);
    }

    /// <summary>Words with single blanks between them.</summary>
    private static List<(int Start, string Text)> Cells(string line)
    {
        var cells = new List<(int Start, string Text)>();
        for (var start = Word(line, 0); start < line.Length; start = Word(line, start))
        {
            var end = start;
            while (end < line.Length && !IsBorder(line, end))
                end++;
            cells.Add((start, line[start..end]));
            start = end;
        }

        return cells;
    }

    private static int Word(string line, int from)
    {
        while (from < line.Length && char.IsWhiteSpace(line[from]))
            from++;
        return from;
    }

    private static bool IsBorder(string line, int at) =>
        char.IsWhiteSpace(line[at]) && (line[at] != ' ' || at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]));

    /// <summary>A line with fewer cells leaves those empty that nothing stands below.</summary>
    private static string[] Placed(List<(int Start, string Text)> line, List<int> starts)
    {
        var cells = Enumerable.Repeat("", starts.Count).ToArray();
        if (line.Count == starts.Count)
            return [.. line.Select(cell => AnswerText.Clean(cell.Text))];
        var next = 0;
        for (var index = 0; index < line.Count; index++)
        {
            var last = starts.Count - (line.Count - index);
            var nearest = next;
            for (var column = next + 1; column <= last; column++)
                if (Math.Abs(starts[column] - line[index].Start) < Math.Abs(starts[nearest] - line[index].Start))
                    nearest = column;
            cells[nearest] = AnswerText.Clean(line[index].Text);
            next = nearest + 1;
        }

        return cells;
    }
}
