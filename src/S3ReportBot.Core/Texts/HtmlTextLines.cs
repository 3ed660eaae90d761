using System.Text;

namespace S3ReportBot.Core.Texts;

/// <summary>What was written so far of a page: whole rows, and the cells of the one that is open.</summary>
internal sealed class HtmlTextLines
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _cell = new();
    private readonly List<string> _row = [];
    private bool _inRow;
    private bool _inCell;

    public string Text => _text.ToString();

    private StringBuilder Open => _inCell ? _cell : _text;

    public void Write(string text)
    {
        if (_inRow && !_inCell)
            return;
        Open.Append(Open.Length == 0 || Open[^1] == '\n' ? text.TrimStart(' ') : text);
    }

    public void Take(string tag)
    {
        switch (tag)
        {
            case "tr":
                EndRow();
                _inRow = true;
                break;
            case "/tr" or "/table":
                EndRow();
                break;
            case "td" or "th":
                EndCell();
                _inCell = true;
                break;
            case "/td" or "/th":
                EndCell();
                break;
            case "br" or "p" or "/p" or "div" or "/div" or "/li" or "ul" or "ol" or "/ul" or "/ol" or "table":
            case "h1" or "h2" or "h3" or "h4" or "/h1" or "/h2" or "/h3" or "/h4":
                Break(always: tag == "br");
                break;
            case "li":
                Break(always: false);
                Open.Append("- ");
                break;
            default:
                break;
        }
    }

    private void Break(bool always)
    {
        var to = Open;
        while (to.Length > 0 && to[^1] == ' ')
            to.Length--;
        if (always || (to.Length > 0 && to[^1] != '\n'))
            to.Append('\n');
    }

    private void EndCell()
    {
        if (!_inCell)
            return;
        var cell = _cell.ToString().Trim();
        _row.Add(cell.AsSpan().IndexOfAny('\n', '"', '\t') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        _cell.Clear();
        _inCell = false;
    }

    private void EndRow()
    {
        EndCell();
        if (_row.Count > 0)
        {
            Break(always: false);
            _text.Append(string.Join('\t', _row)).Append('\n');
        }

        _row.Clear();
        _inRow = false;
    }
}
