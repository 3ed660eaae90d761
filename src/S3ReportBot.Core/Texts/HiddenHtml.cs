using System.Text;

namespace S3ReportBot.Core.Texts;

/// <summary>
/// Comments, scripts, styles and the head of a page. One that never ends hides nothing, and that no end follows is remembered: so
/// openings without end are not looked for again and again.
/// </summary>
internal sealed class HiddenHtml
{
    private const string Comment = "<!--";
    private const string CommentEnd = "-->";
    private static readonly string[] Elements = ["script", "style", "head", "title"];

    private readonly string _html;
    private readonly HashSet<string> _withoutEnd = [];

    private HiddenHtml(string html) => _html = html;

    public static string Without(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
            return html;
        var hidden = new HiddenHtml(html);
        var shown = new StringBuilder(html.Length);
        var position = 0;
        for (var start = html.IndexOf('<', 0); start >= 0; start = html.IndexOf('<', start))
        {
            if (hidden.EndOf(start) is not { } end)
            {
                start++;
                continue;
            }

            shown.Append(html, position, start - position);
            (position, start) = (end, end);
        }

        return shown.Append(html, position, html.Length - position).ToString();
    }

    /// <returns>Where what is hidden from here on ends; null if nothing is.</returns>
    private int? EndOf(int start)
    {
        if (!_withoutEnd.Contains(Comment) && _html.AsSpan(start).StartsWith(Comment))
            return Found(Comment, EndOfComment(start + Comment.Length));
        foreach (var element in Elements)
            if (!_withoutEnd.Contains(element) && Begins(start + 1, element))
                return Found(element, EndOfElement(start + 1 + element.Length, $"</{element}"));
        return null;
    }

    private int? Found(string kind, int? end)
    {
        if (end is null)
            _withoutEnd.Add(kind);
        return end;
    }

    private bool Begins(int at, string element) =>
        _html.AsSpan(at).StartsWith(element, StringComparison.OrdinalIgnoreCase) && !IsWord(at + element.Length);

    private bool IsWord(int at) => at < _html.Length && (char.IsLetterOrDigit(_html[at]) || _html[at] == '_');

    private int? EndOfComment(int from) =>
        _html.IndexOf(CommentEnd, from, StringComparison.Ordinal) is >= 0 and var end ? end + CommentEnd.Length : null;

    private int? EndOfElement(int from, string closing)
    {
        while (_html.IndexOf(closing, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
        {
            var at = start + closing.Length;
            while (at < _html.Length && char.IsWhiteSpace(_html[at]))
                at++;
            if (at < _html.Length && _html[at] == '>')
                return at + 1;
            from = at;
        }

        return null;
    }
}
