using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public delegate List<Token> TokenizerFunction(string text, string locale = null);

public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Letters, digits and their marks make words; everything beyond the basic plane (emoji) is a word of its own.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text)) return tokens;
        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && IsOfWord(rune))
            {
                if (start < 0) start = position;
            }
            else
            {
                AddWord(tokens, text, ref start, position);
                if (!rune.IsBmp) tokens.Add(Word(text, position, rune.Utf16SequenceLength));
            }

            position += rune.Utf16SequenceLength;
        }

        AddWord(tokens, text, ref start, position);
        return tokens;
    }

    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private static void AddWord(List<Token> tokens, string text, ref int start, int end)
    {
        if (start >= 0) tokens.Add(Word(text, start, end - start));
        start = -1;
    }

    private static Token Word(string text, int start, int length)
    {
        var word = text.Substring(start, length);
        return new Token { Start = start, End = start + length - 1, Text = word, Normalized = word.ToLowerInvariant() };
    }
}
