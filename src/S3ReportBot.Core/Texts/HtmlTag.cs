namespace S3ReportBot.Core.Texts;

/// <summary>A tag in a piece of HTML.</summary>
/// <param name="End">Behind its `&gt;`.</param>
/// <param name="Name">In lower case, with the slash of one that closes.</param>
internal readonly record struct HtmlTag(int Start, int End, string Name)
{
    /// <returns>Null if none follows. A `&lt;` without its `&gt;` before the next `&lt;` is a letter like any other.</returns>
    public static HtmlTag? Next(string html, int from)
    {
        for (var start = html.IndexOf('<', from); start >= 0; start = html.IndexOf('<', start + 1))
        {
            var name = start + 1;
            if (name < html.Length && html[name] == '/')
                name++;
            if (name >= html.Length || !char.IsAsciiLetter(html[name]))
                continue;
            var length = html.AsSpan(name).IndexOfAny('<', '>');
            if (length < 0)
                return null;
            if (html[name + length] == '>')
                return new(start, name + length + 1, NameIn(html.AsSpan(start + 1, name + length - start - 1)));
        }

        return null;
    }

    private static string NameIn(ReadOnlySpan<char> tag)
    {
        var end = 1;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
            end++;
        return tag[..end].ToString().ToLowerInvariant();
    }
}
