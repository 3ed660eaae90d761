using System.Net;

namespace S3ReportBot.Channels.Reading;

/// <summary>A piece of HTML: a text as it reads, or a tag.</summary>
/// <param name="Name">Of a tag, in lower case; empty for a text.</param>
/// <param name="Text">Of a tag, its attributes as they are written.</param>
internal readonly record struct HtmlToken(string Name, bool IsEnd, string Text)
{
    /// <summary>The attribute's value; null without one.</summary>
    public string? Attribute(string name)
    {
        for (var at = 0; at < Text.Length;)
        {
            var begin = Skip(at, letter => char.IsWhiteSpace(letter) || letter == '/');
            var end = Skip(begin, letter => !char.IsWhiteSpace(letter) && letter is not ('=' or '/'));
            at = Skip(end, char.IsWhiteSpace);
            if (at >= Text.Length || Text[at] != '=')
            {
                // Something without a value; at least one letter is behind us, so that this ends.
                at = Math.Max(at, begin + 1);
                continue;
            }

            var value = Value(Skip(at + 1, char.IsWhiteSpace), out at);
            if (Text.AsSpan(begin, end - begin).Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(value);
        }

        return null;
    }

    private string Value(int start, out int behind)
    {
        if (start < Text.Length && Text[start] is '"' or '\'')
        {
            var close = Text.IndexOf(Text[start], start + 1);
            behind = close < 0 ? Text.Length : close + 1;
            return Text[(start + 1)..(close < 0 ? Text.Length : close)];
        }

        behind = Skip(start, letter => !char.IsWhiteSpace(letter));
        return Text[start..behind];
    }

    private int Skip(int at, Func<char, bool> over)
    {
        while (at < Text.Length && over(Text[at]))
            at++;
        return at;
    }
}
