using System.Text.RegularExpressions;

namespace S3ReportBot.Core.Answers;

/// <summary>Cells in columns that are aligned by blanks, as e-mails and PDF files show tables.</summary>
internal static partial class AlignedCells
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

    private static List<(int Start, string Text)> Cells(string line) => [.. Cell().Matches(line).Select(match => (match.Index, match.Value))];

    /// <summary>A line with fewer cells leaves those empty that nothing stands below.</summary>
    private static string[] Placed(List<(int Start, string Text)> line, List<int> starts)
    {
        var cells = Enumerable.Repeat("", starts.Count).ToArray();
        if (line.Count == starts.Count)
            return [.. line.Select(cell => AnswerText.Clean(cell.Text))];
        var next = 0;
        foreach (var (start, text) in line)
        {
            var left = starts.Count - (line.Count - line.FindIndex(cell => cell.Start == start));
            var nearest = Enumerable.Range(next, left - next + 1).MinBy(column => Math.Abs(starts[column] - start));
            cells[nearest] = AnswerText.Clean(text);
            next = nearest + 1;
        }

        return cells;
    }

    /// <summary>Words with single blanks between them.</summary>
    [GeneratedRegex(@"\S+(?: \S+)*")]
    private static partial Regex Cell();
}
