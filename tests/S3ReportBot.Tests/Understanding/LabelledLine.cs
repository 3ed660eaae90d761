namespace S3ReportBot.Tests.Understanding;

/// <summary>A line that somebody typed, with what it is.</summary>
/// <param name="Place">The question, `question.column`, or the state in which it was typed.</param>
/// <param name="Label">answer, question, command, smalltalk, correction or unsure.</param>
/// <param name="Detail">Of a question the topic, of a command the line to type, of a correction the question meant.</param>
internal sealed record LabelledLine(string Id, string Place, string Language, string Text, string Label, string Detail)
{
    /// <summary>Reads a file of tabs with a heading line; `\n` and `\t` in a text stand for a line break and a tab.</summary>
    public static IReadOnlyList<LabelledLine> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => Of(line.Split('\t')))];

    private static LabelledLine Of(string[] cells)
    {
        var text = cells[3].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
        return new(cells[0], cells[1], cells[2], text, cells[4], cells.Length > 5 ? cells[5] : "");
    }
}
