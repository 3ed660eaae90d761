using System.Text;

namespace S3ReportBot.Documents.Word;

/// <summary>Which way text runs. Word has to be told; browsers find out themselves.</summary>
internal static class TextDirection
{
    /// <summary>By the first letter, as the Unicode algorithm does (UAX 9, rule P2). Without letters: to the right.</summary>
    public static bool IsRightToLeft(string line)
    {
        foreach (var rune in line.EnumerateRunes())
            if (Of(rune) is { } rightToLeft)
                return rightToLeft;
        return false;
    }

    /// <summary>Pieces of one direction each, in order. What has none of its own (blanks, digits, signs) stays with what stands before it.</summary>
    public static IEnumerable<(string Text, bool RightToLeft)> Split(string text, bool initially)
    {
        var (start, position, direction) = (0, 0, initially);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of(rune) is { } other && other != direction)
            {
                if (position > start)
                    yield return (text[start..position], direction);
                (start, direction) = (position, other);
            }

            position += rune.Utf16SequenceLength;
        }

        if (position > start)
            yield return (text[start..position], direction);
    }

    private static bool? Of(Rune rune) => Rune.IsLetter(rune) ? IsOfRightToLeftScript(rune.Value) : null;

    /// <summary>The blocks that Unicode reserves for such scripts.</summary>
    private static bool IsOfRightToLeftScript(int code) => code
        is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
