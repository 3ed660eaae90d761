using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>
/// A row with fewer cells than the table has columns: each goes where it fits by what it is, and texts stay in their order.
/// </summary>
internal static class ShortRow
{
    /// <summary>Divides one typed line.</summary>
    /// <param name="fits">Whether a column of a kind of its own takes the cell: a date, a region, a place.</param>
    /// <returns>Null for a text that has a semicolon in it: no part of it is known to be of a column.</returns>
    public static IReadOnlyList<string>? Divide(IReadOnlyList<Column> columns, string line, Func<Column, string, bool> fits)
    {
        var cells = line.Trim().TrimEnd(';').Split(';').Select(AnswerText.Clean).ToList();
        if (line.Contains('\n', StringComparison.Ordinal) || cells.Count < 2 || cells.Count >= columns.Count || cells.Contains(""))
            return null;
        // A name may begin with a place, and so does many a title with a semicolon.
        var isKnown = columns.Where(IsOfAKind).Any(column =>
            cells.Skip(column.Kind == ColumnKind.EventDate ? 0 : 1).Any(cell => fits(column, cell)));
        return isKnown ? Fit(columns, cells, fits) : null;
    }

    /// <param name="cells">Fewer than columns, none of them empty: an empty one says which column it leaves out.</param>
    public static IReadOnlyList<string> Fit(IReadOnlyList<Column> columns, IReadOnlyList<string> cells, Func<Column, string, bool> fits)
    {
        var row = new string?[columns.Count];
        var texts = new List<string>();
        foreach (var cell in cells)
            if (Free(row, column => IsOfAKind(columns[column]) && fits(columns[column], cell)) is { } own)
                row[own] = cell;
            else
                texts.Add(cell);
        foreach (var text in texts)
            // What fits nowhere takes the next free column, where a reader may question it.
            row[Free(row, column => columns[column].Kind is ColumnKind.Text or ColumnKind.Place) ?? Free(row, _ => true)!.Value] = text;
        return [.. row.Select(cell => cell ?? "")];
    }

    private static bool IsOfAKind(Column column) => column.Kind != ColumnKind.Text;

    private static int? Free(string?[] row, Func<int, bool> takes)
    {
        for (var column = 0; column < row.Length; column++)
            if (row[column] is null && takes(column))
                return column;
        return null;
    }
}
