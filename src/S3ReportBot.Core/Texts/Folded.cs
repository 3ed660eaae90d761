using System.Globalization;
using System.Text;

namespace S3ReportBot.Core.Texts;

/// <summary>A text as people compare it: no case, no accents, one kind of dash, quote and blank.</summary>
public static class Folded
{
    /// <summary>
    /// Accents in a row are sorted one by one, so a text of nothing else is taken apart in pieces. What they are the accents of does not
    /// count here.
    /// </summary>
    private const int Piece = 256;

    public static string Of(string text)
    {
        var clean = AnswerText.Clean(text);
        var folded = new StringBuilder(clean.Length);
        for (var (start, end) = (0, 0); start < clean.Length; start = end)
        {
            end = Math.Min(clean.Length, start + Piece);
            if (end < clean.Length && char.IsLowSurrogate(clean[end]))
                end++;
            Fold(clean[start..end].Normalize(NormalizationForm.FormKD).ToLowerInvariant(), folded);
        }

        return folded.ToString().TrimEnd();
    }

    private static void Fold(string letters, StringBuilder folded)
    {
        foreach (var letter in letters)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            if (!char.IsWhiteSpace(letter))
                folded.Append(Plain(letter));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
    }

    /// <summary>Letters with a stroke are not decomposed by Unicode; people type them without it.</summary>
    private static char Plain(char letter) => letter switch
    {
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ı' => 'i',
        '\u2018' or '\u2019' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '«' or '»' => '"',
        '\u2212' => '-',
        _ => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation ? '-' : letter,
    };
}
