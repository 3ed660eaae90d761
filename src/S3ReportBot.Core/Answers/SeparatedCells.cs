using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>Cells between tabs or semicolons, as spreadsheets copy and save them: one with a separator, line break or quote inside stands in quotes.</summary>
internal static class SeparatedCells
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text, char separator)
    {
        var lines = new List<IReadOnlyList<string>>();
        var line = new List<string>();
        for (var position = 0; position <= text.Length; position++)
        {
            var close = Quoted(text, position, separator);
            var end = close is { } quote ? quote + 1 : EndOfCell(text, position, separator);
            line.Add(close is null ? AnswerText.Clean(text[position..end]) : Unquoted(text[position..end], separator));
            position = end;
            if (end < text.Length && text[end] == separator)
                continue;
            lines.Add(line);
            line = [];
        }

        return lines;
    }

    private static int EndOfCell(string text, int start, char separator) => text.IndexOfAny([separator, '\n'], start) is >= 0 and var end ? end : text.Length;

    /// <summary>
    /// Where the quote closes that opens a cell here. Null if none opens, if it never closes, or if the cell goes on behind it: then the
    /// quotes are the author's own.
    /// </summary>
    private static int? Quoted(string text, int start, char separator)
    {
        if (start >= text.Length || text[start] != '"')
            return null;
        for (var index = start + 1; index < text.Length; index++)
            if (text[index] == '"' && index + 1 < text.Length && text[index + 1] == '"')
                index++;
            else if (text[index] == '"')
                return index + 1 == text.Length || text[index + 1] == separator || text[index + 1] == '\n' ? index : null;
        return null;
    }

    /// <summary>Spreadsheets quote only where they must; a quoted cell that did not need it is meant with its quotes.</summary>
    private static string Unquoted(string cell, char separator)
    {
        var inside = cell[1..^1];
        var needed = inside.AsSpan().IndexOfAny(separator, '\n', '"') >= 0;
        return AnswerText.Clean(needed ? inside.Replace("\"\"", "\"", StringComparison.Ordinal) : cell);
    }
}
