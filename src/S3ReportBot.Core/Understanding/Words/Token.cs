using System.Globalization;
using System.Text;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Understanding.Words;

/// <summary>A word of a message.</summary>
/// <param name="Word">Folded.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">The first letter behind it.</param>
/// <param name="After">
/// The sign that ends a sentence or clause behind it (`?`, `.`, `!`, `:`, `;`, `,`, a line break), else a blank.
/// </param>
internal readonly record struct Token(string Word, int Start, int End, char After, bool IsCapital)
{
    private const int LongestNumber = 3;

    public bool IsNumber => char.IsAsciiDigit(Word[0]);

    /// <summary>Its digits, also of `3rd` and `q12`; null for what is no number, or a year.</summary>
    public string? Number
    {
        get
        {
            var digits = Word.AsSpan(Word[0] == 'q' ? 1 : 0);
            if (digits.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end)
                digits = digits[..end];
            if (digits.Length is 0 or > LongestNumber)
                return null;
            var plain = digits.TrimStart('0');
            return plain.Length == 0 ? "0" : plain.ToString();
        }
    }

    public bool EndsSentence => After is '?' or '.' or '!' or '\n';
}

/// <summary>Divides a text into words; linear in its length.</summary>
internal static class Tokenizer
{
    private const string Ends = "?.!\n", Clauses = ":;,";

    /// <param name="elisions">What stands before an apostrophe as a word of its own, folded.</param>
    /// <param name="keepsStars">Whether a star is a part of its word, as in <see cref="PhraseNotation"/>.</param>
    public static List<Token> Read(string text, IReadOnlySet<string> elisions, bool keepsStars = false)
    {
        var tokens = new List<Token>();
        for (var index = 0; index < text.Length;)
        {
            if (!IsPart(text, index, keepsStars))
            {
                index++;
                continue;
            }

            var end = index;
            while (end < text.Length && (IsPart(text, end, keepsStars) || IsInner(text, end)))
            {
                if (IsApostrophe(text[end]) && elisions.Contains(Fold(text[index..end])))
                    break;
                end++;
            }

            tokens.Add(new(Fold(text[index..end]), index, end, Sign(text, end), char.IsUpper(text[index])));
            index = end;
        }

        tokens.RemoveAll(token => token.Word.Length == 0);
        return tokens;
    }

    private static bool IsPart(string text, int index, bool keepsStars) =>
        char.IsLetterOrDigit(text[index]) || (keepsStars && text[index] == '*')
        || CharUnicodeInfo.GetUnicodeCategory(text[index]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInner(string text, int index) =>
        IsApostrophe(text[index]) && index + 1 < text.Length && char.IsLetter(text[index + 1]);

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '\u00B4' or '`' or '\u02BC';

    /// <summary>The strongest sign between this word and the next. A point inside an address or a number ends nothing.</summary>
    private static char Sign(string text, int index)
    {
        var sign = ' ';
        for (; index < text.Length && !char.IsLetterOrDigit(text[index]); index++)
        {
            var letter = text[index] is '\u037E' or '\uFF1F' ? '?' : text[index];
            var isInside = index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);
            var ends = letter is '?' or '!' or '\n' || (letter is '.' or '\u2026' && !isInside);
            if (ends && !Ends.Contains(sign, StringComparison.Ordinal))
                sign = letter == '\u2026' ? '.' : letter;
            else if (letter == '?')
                sign = '?';
            else if (sign == ' ' && Clauses.Contains(letter, StringComparison.Ordinal))
                sign = letter;
        }

        return sign;
    }

    /// <summary>`sooo` is `so`; `xxx` and `iii` stay.</summary>
    private static string WithoutDrawling(string word)
    {
        var drawn = 2;
        while (drawn < word.Length && (word[drawn] != word[drawn - 1] || word[drawn] != word[drawn - 2]))
            drawn++;
        if (drawn >= word.Length || word.AsSpan().IndexOfAnyExcept(word[0]) < 0)
            return word;
        var plain = new StringBuilder(word.Length);
        foreach (var (index, letter) in word.Index())
            if (plain.Length == 0 || plain[^1] != letter || !IsDrawn(word, index))
                plain.Append(letter);
        return plain.ToString();
    }

    /// <summary>Whether the letter is one of three or more in a row.</summary>
    private static bool IsDrawn(string word, int index)
    {
        var (start, end) = (index, index + 1);
        while (start > 0 && start > index - 2 && word[start - 1] == word[index])
            start--;
        while (end < word.Length && end < index + 3 && word[end] == word[index])
            end++;
        return end - start >= 3 && char.IsLetter(word[index]);
    }

    private static string Fold(string word) => WithoutDrawling(Folding(word));

    private static string Folding(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        var folded = new StringBuilder(Folded.Of(word));
        return folded.Replace("'", "").Replace("\u02BC", "").Replace(" ", "")
            .Replace("ß", "ss").Replace("œ", "oe").Replace("æ", "ae").Replace('ς', 'σ').ToString();
    }
}
