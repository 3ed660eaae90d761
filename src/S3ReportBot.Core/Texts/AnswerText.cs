using System.Buffers;
using System.Text;
using System.Xml;

namespace S3ReportBot.Core.Texts;

/// <summary>What becomes of every text that a person sends, before it is read or stored.</summary>
public static class AnswerText
{
    /// <summary>Characters of a message, as <see cref="Length"/> counts them; a longer one is not stored.</summary>
    public const int Longest = 50_000;

    private static readonly SearchValues<char> SecondHalves =
        SearchValues.Create([.. Enumerable.Range(0xDC00, 0x400).Select(half => (char)half)]);

    /// <summary>Word and Excel put it where a line breaks inside a paragraph or cell.</summary>
    private const char WordLineBreak = '\v';

    /// <summary>Characters as people count them: an emoji is one, not two halves.</summary>
    public static int Length(string text) => text.Length - text.AsSpan().CountAny(SecondHalves);

    /// <summary>
    /// Takes away the blanks around and what XML 1.0 cannot carry, and makes every line break a \n. Everything else stays to the letter.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            var next = index + 1 < text.Length ? text[index + 1] : '\0';
            if (XmlConvert.IsXmlSurrogatePair(next, letter))
                clean.Append(letter).Append(text[++index]);
            else if (letter == WordLineBreak || (letter == '\r' && next != '\n'))
                clean.Append('\n');
            else if (letter != '\r' && XmlConvert.IsXmlChar(letter))
                clean.Append(letter);
        }

        return clean.ToString().Trim();
    }
}
