using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace S3ReportBot.Channels;

/// <summary>HTML as its author saw it, in lines: a paragraph or list entry each, a table's row with tabs between the cells.</summary>
internal sealed class HtmlLines
{
    private const int DeepestNesting = 100;
    private readonly StringBuilder _text = new();

    /// <summary>Of each list, the number of its entry that was read last.</summary>
    private readonly Dictionary<IElement, int> _entries = [];
    private readonly INode _node;
    private readonly bool _isCell;

    /// <summary>What the whole message shows.</summary>
    private readonly Lazy<string> _said;
    private bool _lineBegun;

    public HtmlLines(INode message)
        : this(message, isCell: false, new Lazy<string>(() => message.TextContent.Trim()))
    {
    }

    private HtmlLines(INode node, bool isCell, Lazy<string> said) => (_node, _isCell, _said) = (node, isCell, said);

    public string Read()
    {
        ReadInside(_node, 0);
        return _text.ToString().Trim();
    }

    private void ReadInside(INode node, int depth)
    {
        // Nobody writes so deeply; somebody may send it.
        if (depth < DeepestNesting)
            foreach (var child in node.ChildNodes)
                ReadNode(child, depth + 1);
    }

    private void ReadNode(INode node, int depth)
    {
        switch (node)
        {
            case IText text:
                Write(text.Data);
                break;
            case IElement element:
                ReadElement(element, depth);
                break;
        }
    }

    private void ReadElement(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "attachment" or "quoted":
                break;
            case "br":
                _text.Append('\n');
                _lineBegun = false;
                break;
            case "img" or "emoji":
                Write(element.GetAttribute("alt") ?? "");
                break;
            case "a":
                Write(LinkText.Of(element.TextContent.Trim(), element.GetAttribute("href") ?? "", _said));
                break;
            case "li":
                BeginLine();
                Write(Mark(element));
                ReadInside(element, depth);
                EndLine();
                break;
            case "tr":
                BeginLine();
                _text.Append(string.Join('\t', element.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell)));
                _lineBegun = true;
                EndLine();
                break;
            case "p" or "div" or "table" or "ul" or "ol" or "blockquote" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                BeginLine();
                ReadInside(element, depth);
                EndLine(element.LocalName == "p");
                break;
            default:
                ReadInside(element, depth);
                break;
        }
    }

    /// <summary>A cell of several lines stands in quotes, as spreadsheets copy it; one inside another cell is quoted with that.</summary>
    private string Cell(IElement cell)
    {
        var text = new HtmlLines(cell, isCell: true, _said).Read();
        return !_isCell && text.Contains('\n', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private string Mark(IElement entry)
    {
        if (entry.ParentElement is not { LocalName: "ol" } list)
            return "- ";
        var number = _entries[list] = _entries.GetValueOrDefault(list) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    /// <summary>Line breaks and rows of blanks in HTML are one blank; a hard blank is a blank.</summary>
    private void Write(string text)
    {
        foreach (var letter in text)
        {
            var blank = letter is ' ' or '\n' or '\r' or '\t';
            if (blank && (!_lineBegun || _text is [.., ' ']))
                continue;
            _text.Append(blank || letter == '\u00a0' ? ' ' : letter);
            _lineBegun = true;
        }
    }

    private void BeginLine()
    {
        if (_lineBegun)
            EndLine();
    }

    /// <param name="always">An empty paragraph is an empty line.</param>
    private void EndLine(bool always = false)
    {
        if (!_lineBegun && !always)
            return;
        while (_text is [.., ' '])
            _text.Length--;
        _text.Append('\n');
        _lineBegun = false;
    }
}
