using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace S3ReportBot.Core.Texts;

/// <summary>
/// The text of a piece of HTML as it looks: lines where it breaks them, cells of tables between tabs (one with a line break in quotes, as
/// spreadsheets copy it), list items with a dash. Scripts, styles and what is not shown give nothing.
/// </summary>
public static partial class HtmlText
{
    public static bool HasTable(string html) => html.Contains("<table", StringComparison.OrdinalIgnoreCase);

    public static string Of(string html)
    {
        var shown = Hidden().Replace(html, "");
        var lines = new Lines();
        var position = 0;
        foreach (var tag in Tag().EnumerateMatches(shown))
        {
            lines.Write(shown[position..tag.Index]);
            var name = TagName().Match(shown, tag.Index, tag.Length).Groups[1].Value.ToLowerInvariant();
            lines.Take(name);
            position = tag.Index + tag.Length;
        }

        lines.Write(shown[position..]);
        return lines.Text.Trim('\n', ' ');
    }

    /// <summary>What was written so far: whole rows, and the cells of the one that is open.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _cell = new();
        private readonly List<string> _row = [];
        private bool _inRow;
        private bool _inCell;

        public string Text => _text.ToString();

        public void Write(string html)
        {
            var text = Blanks().Replace(WebUtility.HtmlDecode(html), " ").Replace('\u00A0', ' ');
            if (_inRow && !_inCell)
                return;
            var to = _inCell ? _cell : _text;
            to.Append(to.Length == 0 || to[^1] == '\n' ? text.TrimStart(' ') : text);
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
                case "br" or "p" or "/p" or "div" or "/div" or "/li" or "ul" or "ol" or "/ul" or "/ol" or "h1" or "h2" or "h3" or "h4" or "/h1" or "/h2" or "/h3" or "/h4" or "table":
                    Break(always: tag == "br");
                    break;
                case "li":
                    Break(always: false);
                    (_inCell ? _cell : _text).Append("- ");
                    break;
                default:
                    break;
            }
        }

        private void Break(bool always)
        {
            var to = _inCell ? _cell : _text;
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

    [GeneratedRegex(@"<!--.*?-->|<(script|style|head|title)\b.*?</\1\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("<(/?[a-z][a-z0-9]*)", RegexOptions.IgnoreCase)]
    private static partial Regex TagName();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Blanks();
}
