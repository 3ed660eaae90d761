using System.Net;

namespace S3ReportBot.Channels.Reading;

/// <summary>Takes HTML apart in one go from its beginning to its end. What never ends is not shown, as in any browser.</summary>
internal sealed class HtmlTokens(string html)
{
    private int _at;

    public List<HtmlToken> Read()
    {
        var tokens = new List<HtmlToken>();
        while (_at < html.Length)
        {
            var start = Opening();
            if (start > _at)
                tokens.Add(new HtmlToken("", false, WebUtility.HtmlDecode(html[_at..start])));
            _at = start;
            if (_at < html.Length && Tag() is { } tag)
                tokens.Add(tag);
        }

        return tokens;
    }

    /// <summary>The next `&lt;` that is no letter.</summary>
    private int Opening()
    {
        for (var open = html.IndexOf('<', _at); open >= 0 && open + 1 < html.Length; open = html.IndexOf('<', open + 1))
            if (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?')
                return open;
        return html.Length;
    }

    /// <returns>Null for a comment or what else is no tag; that is passed over.</returns>
    private HtmlToken? Tag()
    {
        if (html.AsSpan(_at).StartsWith("<!--"))
            return Over(html.IndexOf("-->", _at + 4, StringComparison.Ordinal), 3);
        var isEnd = html[_at + 1] == '/';
        var name = isEnd ? _at + 2 : _at + 1;
        if (name >= html.Length || !char.IsAsciiLetter(html[name]))
            return Over(html.IndexOf('>', _at), 1);
        var behind = name;
        while (behind < html.Length && !char.IsWhiteSpace(html[behind]) && html[behind] is not ('>' or '/'))
            behind++;
        var end = EndOfTag(behind);
        var tag = new HtmlToken(html[name..behind].ToLowerInvariant(), isEnd, html[behind..Math.Min(end, html.Length)]);
        Over(end, 1);
        if (end >= html.Length)
            return null;
        if (!isEnd && tag.Name is "script" or "style")
            Over(html.IndexOf("</" + tag.Name, _at, StringComparison.OrdinalIgnoreCase), 0);
        return tag;
    }

    /// <summary>The next `&gt;` outside of the values of attributes.</summary>
    private int EndOfTag(int from)
    {
        var quote = '\0';
        for (var at = from; at < html.Length; at++)
            if (quote != '\0')
                quote = html[at] == quote ? '\0' : quote;
            else if (html[at] is '"' or '\'' && IsValue(at))
                quote = html[at];
            else if (html[at] == '>')
                return at;
        return html.Length;
    }

    private bool IsValue(int at)
    {
        do
            at--;
        while (char.IsWhiteSpace(html[at]));
        return html[at] == '=';
    }

    private HtmlToken? Over(int end, int length)
    {
        _at = end < 0 ? html.Length : Math.Min(html.Length, end + length);
        return null;
    }
}
