using System.Globalization;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>Brings the cells of a paste into the question's columns.</summary>
internal sealed class PastedTable
{
    private const int LongestHeading = 40;
    private const int ShortestPart = 8;
    private static readonly string[] NumberHeadings = ["", "#", "no", "no.", "nr", "nr.", "n°", "number", "row"];

    private readonly IReadOnlyList<Column> _columns;
    private readonly List<(string Folded, List<string> Words)> _names;
    private readonly string _separator;
    private readonly IReadOnlyList<string>? _heading;
    private readonly int[] _headed = [];
    private readonly bool _headsNumbers;
    private readonly IReadOnlyList<IReadOnlyList<string>> _lines;
    private readonly Func<Column, string, bool>? _fits;
    private readonly List<IReadOnlyList<string>> _understood = [];

    /// <param name="lines">None of them empty.</param>
    /// <param name="fits">See <see cref="PasteReader"/>.</param>
    public PastedTable(
        IReadOnlyList<Column> columns, string separator, IReadOnlyList<IReadOnlyList<string>> lines,
        Func<Column, string, bool>? fits = null)
    {
        _fits = fits;
        _columns = columns;
        _names = [.. columns.Select(column => (Folded.Of(column.Name), Words(column.Name)))];
        _separator = separator;
        _heading = lines.Count > 0 && IsHeading(lines[0]) ? lines[0] : null;
        // A table over several pages repeats its heading.
        _lines = _heading is null ? lines : [.. lines.Skip(1).Where(line => !line.SequenceEqual(_heading))];
        _headsNumbers = _heading is not null && NumberHeadings.Contains(Folded.Of(_heading[0]));
        if (IsNumbered())
        {
            _lines = [.. _lines.Select(line => line.Skip(1).ToList())];
            _heading = _headsNumbers ? [.. _heading!.Skip(1)] : _heading;
        }

        _headed = [.. (_heading ?? []).Select(ColumnNamed)];
    }

    /// <summary>Of the rows those whose cells were brought into columns by what they are.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Understood => _understood;

    public IEnumerable<IReadOnlyList<string>> Rows() => _lines.Select(Fit).Where(row => row.Any(cell => cell.Length > 0));

    /// <summary>Two names of columns (of a table of one column: that one), and not more words that are none.</summary>
    private bool IsHeading(IReadOnlyList<string> line)
    {
        var known = line.Count(cell => ColumnNamed(cell) >= 0);
        return known >= Math.Min(2, _columns.Count) && line.Count(cell => cell.Length > 0) - known <= known;
    }

    private int ColumnNamed(string heading)
    {
        if (heading.Length is 0 or > LongestHeading)
            return -1;
        var folded = Folded.Of(heading).Trim('*', ':', ' ', '#', '_');
        if (_names.FindIndex(name => name.Folded == folded) is >= 0 and var exact)
            return exact;
        var words = Words(folded);
        var like = Enumerable.Range(0, _columns.Count).Where(column => IsLike(_names[column].Words, words)).ToList();
        // `Event date` is a date and no event.
        return like.FirstOrDefault(column => _columns[column].Kind == ColumnKind.EventDate, like.Count > 0 ? like[0] : -1);
    }

    /// <summary>`Event name`, `Dates`, `Place / venue`, `Other information`.</summary>
    private static bool IsLike(List<string> column, List<string> heading) => heading.Count > 0 && heading.Count <= column.Count + 3
        && (column.All(heading.Contains) || (heading.Sum(word => word.Length) >= ShortestPart && heading.All(column.Contains)));

    private static List<string> Words(string text) =>
        [.. Folded.Of(text).Split([' ', '/', '-', '(', ')', ',', '.', ':', '*'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > 3 ? word.TrimEnd('s') : word)];

    /// <summary>
    /// Whether each line begins with its number. Rising numbers alone could be the first column's own, so either the heading or
    /// the count of the cells must agree, or the numbers begin with 1 where a name is due: a heading may have lost its first tab.
    /// </summary>
    private bool IsNumbered()
    {
        var numbers = _lines.Where(line => !_headsNumbers || line[0].Length > 0).Select(line => NumberOf(line[0])).ToList();
        if (numbers.Count == 0 || numbers.Contains(null) || numbers.Zip(numbers.Skip(1)).Any(pair => pair.First >= pair.Second))
            return false;
        var widest = _lines.Max(line => line.Count);
        var underName = _heading is null || ColumnNamed(_heading[0]) <= 0;
        return _headsNumbers || widest > (_heading?.Count ?? _columns.Count) || (underName && numbers.Count > 1 && numbers[0] == 1);
    }

    private static int? NumberOf(string cell) =>
        int.TryParse(cell.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private IReadOnlyList<string> Fit(IReadOnlyList<string> line)
    {
        // A heading and an empty cell say themselves which column a cell is of.
        if (_fits is null || _heading is not null || line.Count < 2 || line.Count >= _columns.Count || line.Contains(""))
            return InOrder(line);
        var row = ShortRow.Fit(_columns, line, _fits);
        if (!row.SequenceEqual(InOrder(line)))
            _understood.Add(row);
        return row;
    }

    private string[] InOrder(IReadOnlyList<string> line)
    {
        var cells = Enumerable.Repeat("", _columns.Count).ToArray();
        var surplus = new List<string>();
        for (var index = 0; index < line.Count; index++)
            if (ColumnAt(index) is >= 0 and var column && column < cells.Length && cells[column].Length == 0)
                cells[column] = line[index];
            else
                surplus.Add(line[index]);
        while (surplus.Count > 0 && surplus[^1].Length == 0)
            surplus.RemoveAt(surplus.Count - 1);
        if (surplus.Count > 0)
            cells[^1] = string.Join(_separator, cells[^1].Length == 0 ? surplus : surplus.Prepend(cells[^1]));
        return cells;
    }

    private int ColumnAt(int index)
    {
        if (_heading is null)
            return index;
        return index < _headed.Length ? _headed[index] : -1;
    }
}
