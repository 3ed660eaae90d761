using System.Text;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Imports;

/// <summary>A line by its letters and digits alone: marks, blanks, case and accents do not make another line of it.</summary>
internal static class Letters
{
    /// <summary>What each letter is by itself, once it was asked for: to find that out takes longer than to read a line.</summary>
    private static readonly string?[] Single = new string?[char.MaxValue + 1];

    public static string Of(string line)
    {
        var letters = new StringBuilder(line.Length);
        foreach (var letter in Folded.Of(line))
            if (char.IsLetterOrDigit(letter))
                letters.Append(letter);
        return letters.ToString();
    }

    /// <summary>What follows the beginning that has these letters; null if the line does not begin so, or a word goes on there.</summary>
    public static string? After(string line, string letters)
    {
        var taken = 0;
        for (var index = 0; index < line.Length; index++)
        {
            if (taken == letters.Length)
                return char.IsLetterOrDigit(line[index]) ? null : line[index..].TrimStart('*', ':', '.', '_', ')', ']', '?', ' ', '\t', '\u00A0', '"');
            var here = Of(line[index]);
            if (!letters.AsSpan(taken).StartsWith(here))
                return null;
            taken += here.Length;
        }

        return taken == letters.Length ? "" : null;
    }

    private static string Of(char letter) => Single[letter] ??= Of(letter.ToString());
}
