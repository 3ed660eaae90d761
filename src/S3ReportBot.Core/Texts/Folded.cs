using System.Globalization;
using System.Text;
using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Texts;

/// <summary>A text as people compare it: no case, no accents, one kind of dash, quote and blank.</summary>
public static class Folded
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in AnswerText.Clean(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            if (!char.IsWhiteSpace(letter))
                folded.Append(Plain(letter));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
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
