using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Answers;

/// <summary>The rows that a paste brings.</summary>
/// <param name="Rows">The cells of each new row, as many as the question has columns, to the letter.</param>
/// <param name="Repeated">How many rows were left out because the same row, equal in every column, is there already.</param>
public sealed record PastedRows(IReadOnlyList<IReadOnlyList<string>> Rows, int Repeated)
{
    /// <summary>Those whose cells were brought into columns by what they are: their author should see how.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Understood { get; init; } = [];
}

/// <summary>
/// Reads several rows of a table at once: tabs (as Excel and Word copy them), `|` (Markdown too), one row a line, or cells between
/// `;` in a line that has as many as there are columns; with or without a heading line and row numbers.
/// </summary>
public static class PasteReader
{
    /// <param name="existing">What the table holds already.</param>
    /// <param name="fits">Whether a column takes a cell by its kind. Without it cells of a row that has too few stay in their
    /// order.</param>
    /// <returns>Null if the text is no paste but the first column of one row. No rows if it is a paste of empty ones.</returns>
    public static PastedRows? Read(
        IReadOnlyList<Column> columns, string text, IEnumerable<Row> existing, Func<Column, string, bool>? fits = null)
    {
        if (PastedCells.Read(text, columns.Count) is { } cells)
        {
            var table = new PastedTable(columns, cells.Separator, [.. cells.Lines.Where(line => line.Any(cell => cell.Length > 0))], fits);
            return New([.. table.Rows()], existing) with { Understood = table.Understood };
        }

        return fits is not null && ShortRow.Divide(columns, text, fits) is { } row
            ? New([row], existing) with { Understood = [row] }
            : null;
    }

    private static PastedRows New(IReadOnlyList<IReadOnlyList<string>> read, IEnumerable<Row> existing)
    {
        var seen = existing.Select(row => Key(row.Cells)).ToHashSet();
        var rows = read.Where(row => seen.Add(Key(row))).ToList();
        return new(rows, read.Count - rows.Count);
    }

    /// <summary>No cell holds a U+0000, so rows with equal keys have equal cells.</summary>
    private static string Key(IReadOnlyList<string> cells) => string.Join('\0', cells);
}
