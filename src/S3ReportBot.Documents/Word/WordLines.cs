using System.Text;
using System.Xml;

namespace S3ReportBot.Documents.Word;

/// <summary>
/// Walks through a document's body once and keeps its text as lines. Nesting that nobody writes is taken for a broken file.
/// </summary>
/// <param name="longest">No more than a little above that many characters is read.</param>
internal sealed class WordLines(int longest)
{
    private const int DeepestXml = 200;
    private const int DeepestTables = 20;

    /// <summary>What holds no text of its own, or text that Word does not show or shows twice.</summary>
    private static readonly HashSet<string> Skipped = ["rPr", "sectPr", "tblPr", "tcPr", "trPr", "tblGrid", "sdtPr", "del", "moveFrom", "drawing", "pict", "object", "Fallback", "instrText"];

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _paragraph = new();
    private readonly Stack<List<string>> _rows = new();
    private readonly Stack<List<string>> _cells = new();
    private int _letters;

    public string Read(XmlReader xml, NodeBudget budget, CancellationToken cancellationToken)
    {
        var passed = int.MaxValue;
        for (; !xml.EOF; xml.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            budget.Renew();
            if (xml.Depth > DeepestXml || _rows.Count > DeepestTables || _cells.Count > DeepestTables)
                throw new InvalidDataException("Nested more deeply than any document.");
            if (_letters > longest || _text.Length > longest)
                return Begun();
            if (xml.Depth > passed)
                continue;
            var isPassed = xml.NodeType == XmlNodeType.Element && Skipped.Contains(xml.LocalName);
            if (!isPassed && xml.Depth != passed)
                Take(xml);
            passed = isPassed && !xml.IsEmptyElement ? xml.Depth : int.MaxValue;
        }

        return _text.ToString();
    }

    /// <summary>All that was read, in whatever is open still.</summary>
    private string Begun()
    {
        foreach (var line in _rows.Concat(_cells).SelectMany(lines => lines))
            _text.Append(line).Append('\n');
        return _text.Append(_paragraph).ToString();
    }

    private void Take(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement && xml.LocalName is "tr" or "tc")
            (xml.LocalName == "tr" ? _rows : _cells).Push([]);
        else if (xml.NodeType == XmlNodeType.Element)
            Begin(xml);
        else if (xml.NodeType == XmlNodeType.EndElement)
            End(xml.LocalName);
        else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && _inText)
        {
            _letters += xml.Value.Length;
            _paragraph.Append(xml.Value);
        }
    }

    private bool _inText;
    private bool _inProperties;

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "t":
                _inText = !xml.IsEmptyElement;
                break;
            case "pPr":
                _inProperties = !xml.IsEmptyElement;
                break;
            case "numPr" when _inProperties:
                _paragraph.Append("- ");
                break;
            case "tab" when !_inProperties:
                _paragraph.Append('\t');
                break;
            case "br" or "cr" when !_inProperties:
                _paragraph.Append('\n');
                break;
            case "noBreakHyphen":
                _paragraph.Append('-');
                break;
            case "p" when xml.IsEmptyElement:
                EndParagraph();
                break;
            default:
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                _inText = false;
                break;
            case "pPr":
                _inProperties = false;
                break;
            case "p":
                EndParagraph();
                break;
            case "tc" when _cells.TryPop(out var lines):
                (_rows.TryPeek(out var row) ? row : lines).Add(string.Join('\n', lines).Trim('\n'));
                break;
            case "tr" when _rows.TryPop(out var cells):
                Line(Row(cells));
                break;
            default:
                break;
        }
    }

    private void EndParagraph()
    {
        // A tab inside a paragraph of its own is a blank to the eye; between cells it would be a border.
        Line(_paragraph.ToString().Replace('\t', ' '));
        _paragraph.Clear();
    }

    /// <summary>Into the cell that is open, else into the text.</summary>
    private void Line(string line)
    {
        if (_cells.TryPeek(out var cell))
            cell.Add(line);
        else
            _text.Append(line).Append('\n');
    }

    /// <summary>A frame around one text, or a question beside a long answer, is no row of a table.</summary>
    private string Row(List<string> cells) => cells.Count == 1 || (cells.Count == 2 && cells.Exists(cell => cell.Contains('\n', StringComparison.Ordinal)))
        ? string.Join('\n', cells)
        : string.Join('\t', cells.Select(Quoted));

    private string Quoted(string cell) => _cells.Count > 0 || cell.AsSpan().IndexOfAny('\n', '"') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
