using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Imports;

/// <summary>
/// Reads ratings from a table with a mark in the chosen column (`X`, a tick, a checked radio button), from lines that end with the step's
/// wording (`Goal 7: Agree`), or from one line of values.
/// </summary>
internal static class MarkedRatings
{
    /// <returns>Null if nothing is rated there. An item with several marks is not rated.</returns>
    public static RatingsContent? Read(Question question, string below)
    {
        var marks = new ScaleMarks(question);
        var values = new string?[question.Items.Count];
        var columns = question.Scale.Select(step => (string?)step.Key).ToList();
        foreach (var line in below.Split('\n'))
        {
            var cells = Cells(line);
            if (Heading(question, marks, cells) is { } heading)
                columns = heading;
            else if (ItemOf(marks, cells[0]) is { } item)
                values[item] = StepOf(marks, columns, cells, item) ?? values[item];
        }

        if (values.Any(value => value is not null))
            return new RatingsContent(values);
        return RatingsReader.Read(question, null, below) is AnswerResult.Accepted { Content: RatingsContent ratings } ? ratings : null;
    }

    private static List<string> Cells(string line)
    {
        if (line.Contains('\t', StringComparison.Ordinal))
            return [.. line.Split('\t').Select(cell => cell.Trim())];
        return line.TrimStart().StartsWith('|') ? [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())] : [line.Trim()];
    }

    /// <summary>Which step each column behind the first stands for.</summary>
    private static List<string?>? Heading(Question question, ScaleMarks marks, List<string> cells)
    {
        var steps = cells.Select(marks.StepNamed).ToList();
        if (steps.Count(step => step is not null) < 2)
            return null;
        return cells.Count > question.Scale.Count ? steps[1..] : steps;
    }

    /// <summary>By its wording, or by the number that it begins with: `Goal 7`, `SDG 7`, `7.`.</summary>
    private static int? ItemOf(ScaleMarks marks, string cell)
    {
        for (var item = 0; item < marks.Items.Count; item++)
            if (Letters.After(cell, marks.Items[item]) is not null)
                return item;
        return ScaleMarks.Numbered(cell) is { Number: >= 1 and var number } && number <= marks.Items.Count ? number - 1 : null;
    }

    private static string AfterNumber(string cell) => ScaleMarks.Numbered(cell) is { Length: var length } ? cell[length..] : "";

    private static string? StepOf(ScaleMarks marks, List<string?> columns, List<string> cells, int item)
    {
        var rest = Letters.After(cells[0], marks.Items[item]) ?? AfterNumber(cells[0]);
        var behind = cells[1..];
        var both = Math.Min(behind.Count, columns.Count);
        var marked = Enumerable.Range(0, both).Where(column => ScaleMarks.IsMarked(behind[column])).ToList();
        if (marked.Count > 0)
            return marked.Count == 1 ? columns[marked[0]] : null;
        return behind.Where(cell => !cell.StartsWith('<')).Append(rest.Trim(' ', ':', '-', '=', '–', '.')).Where(word => word.Length > 0)
            .Select(marks.StepTyped).FirstOrDefault(step => step is not null);
    }
}
