namespace S3ReportBot.Channels.Reading;

/// <summary>
/// The tables that are open while HTML is read, and where a word goes that comes next: into the innermost cell, else into the text.
/// </summary>
internal sealed class HtmlTables
{
    /// <summary>Nobody puts tables into tables so often; what is deeper belongs to the table around it.</summary>
    private const int Deepest = 10;

    private readonly Stack<Table> _tables = new();
    private readonly WrittenLines _text = new();

    public WrittenLines Open => _tables.FirstOrDefault(table => table.Cell is not null)?.Cell ?? _text;

    public static bool IsPart(string name) => name is "table" or "tr" or "td" or "th";

    public void Take(HtmlToken part)
    {
        if (part.Name == "table" && !part.IsEnd)
            Begin();
        else if (_tables.TryPeek(out var table))
            Take(part, table);
    }

    public WrittenLines Close()
    {
        while (_tables.TryPeek(out var table))
            End(table);
        return _text;
    }

    private void Begin()
    {
        Open.BeginLine();
        if (_tables.Count < Deepest)
            _tables.Push(new Table());
    }

    private void Take(HtmlToken part, Table table)
    {
        switch (part.Name)
        {
            case "table":
                End(table);
                break;
            case "tr":
                EndRow(table);
                break;
            default:
                EndCell(table);
                if (!part.IsEnd)
                    table.Cell = new WrittenLines();
                break;
        }
    }

    private void End(Table table)
    {
        EndRow(table);
        _tables.Pop();
        Open.BeginLine();
    }

    private void EndRow(Table table)
    {
        EndCell(table);
        if (table.Row.Count > 0)
            Open.Line(string.Join('\t', table.Row));
        table.Row.Clear();
    }

    /// <summary>A cell of several lines stands in quotes, as spreadsheets copy it; one inside another cell is quoted with that.</summary>
    private void EndCell(Table table)
    {
        if (table.Cell is not { Text: var text })
            return;
        table.Cell = null;
        var quoted = _tables.Count == 1 && text.Contains('\n', StringComparison.Ordinal);
        table.Row.Add(quoted ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
    }

    private sealed class Table
    {
        public List<string> Row { get; } = [];

        /// <summary>Null between cells.</summary>
        public WrittenLines? Cell { get; set; }
    }
}
