namespace S3ReportBot.Channels;

/// <summary>
/// What one look over the tags of some HTML tells before a parser is given it: whether it has structure that a text loses, and whether it
/// is nested as people write. A parser's work grows with the elements that are open at once.
/// </summary>
internal sealed class HtmlShape
{
    private const int DeepestNesting = 200;
    private static readonly string[] Structure = ["table", "ul", "ol", "a", "br", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"];
    private static readonly string[] OnlyTogether = ["p", "div"];

    /// <summary>They hold nothing.</summary>
    private static readonly string[] NeverOpen = ["br", "img", "hr", "col"];

    private readonly Dictionary<string, int> _open = [];
    private readonly HashSet<string> _once = [];
    private bool _hasStructure;
    private int _depth;

    private HtmlShape()
    {
    }

    /// <summary>Tables, lists, links, line breaks, quotations, headings, or several paragraphs, and not too deep.</summary>
    public static bool IsWorthReading(string html)
    {
        var shape = new HtmlShape();
        for (var at = html.IndexOf('<'); at >= 0 && shape._depth <= DeepestNesting; at = html.IndexOf('<', at + 1))
        {
            if (html.AsSpan(at).StartsWith("<!--"))
                at = html.IndexOf("-->", at, StringComparison.Ordinal);
            if (at < 0)
                break;
            shape.Take(html, at + 1);
        }

        return shape._hasStructure && shape._depth <= DeepestNesting;
    }

    private void Take(string html, int start)
    {
        var isEnd = start < html.Length && html[start] == '/';
        var begin = isEnd ? start + 1 : start;
        var end = begin;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        if (end == begin || !char.IsAsciiLetter(html[begin]))
            return;
        var name = html[begin..end].ToLowerInvariant();
        if (isEnd)
            Close(name);
        else
            Begin(name);
    }

    private void Begin(string name)
    {
        _hasStructure |= Structure.Contains(name) || (OnlyTogether.Contains(name) && !_once.Add(name));
        if (NeverOpen.Contains(name))
            return;
        _open[name] = _open.GetValueOrDefault(name) + 1;
        _depth++;
    }

    /// <summary>It closes one of its own name only; what is never closed counts as open.</summary>
    private void Close(string name)
    {
        if (_open.GetValueOrDefault(name) == 0)
            return;
        _open[name]--;
        _depth--;
    }
}
