using System.Buffers;

namespace S3ReportBot.Core.Understanding.Words;

/// <summary>A part of a message, in words.</summary>
/// <param name="End">The first word behind it.</param>
internal readonly record struct Clause(int Start, int End)
{
    public int Count => End - Start;
}

/// <summary>A message as words and sentences.</summary>
internal sealed class Message
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"\u201C\u201D\u201E\u00AB\u00BB");

    /// <param name="text">Without what <see cref="Decoration.Off"/> takes off.</param>
    public Message(string typed, IReadOnlySet<string> elisions)
    {
        Typed = typed;
        Text = Decoration.Off(typed);
        Tokens = Tokenizer.Read(Text, elisions);
        Sentences = [.. Divided(token => token.EndsSentence)];
        Lines = Text.Split('\n').Count(line => line.Trim().Length > 0);
        HasDigit = Text.Any(char.IsDigit);
        HasQuotation = Text.AsSpan().ContainsAny(Quotes);
        HasCells = Text.AsSpan().ContainsAny('\t', '|') || Text.Count(letter => letter == ';') > 1
            || Text.Contains(" ; ", StringComparison.Ordinal);
        HasAddress = Text.Contains("://", StringComparison.Ordinal) || Text.Contains("www.", StringComparison.OrdinalIgnoreCase);
        Asks = typed.TrimEnd().TrimEnd('"', '\u201D', '\'', ')', '!', ' ').EndsWith('?') || IsGreekQuestion(Text);
        AsksSomewhere = Asks || Text.Contains('?', StringComparison.Ordinal);
        IsSmall = Text.Any(char.IsLower) && !Text.Any(char.IsUpper);
    }

    /// <summary>As it came.</summary>
    public string Typed { get; }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Clause> Sentences { get; }

    public int Lines { get; }

    public int Count => Tokens.Count;

    public bool HasDigit { get; }

    public bool HasQuotation { get; }

    public bool HasCells { get; }

    public bool HasAddress { get; }

    /// <summary>Whether it ends with a question mark.</summary>
    public bool Asks { get; }

    /// <summary>Whether a question mark stands anywhere in it.</summary>
    public bool AsksSomewhere { get; }

    /// <summary>Whether it has no capital letter.</summary>
    public bool IsSmall { get; }

    /// <summary>Whether it begins with a small letter, as no title does.</summary>
    public bool BeginsSmall => Count > 0 && char.IsLower(Text[Tokens[0].Start]);

    public Clause All => new(0, Count);

    /// <summary>What was typed from one word up to another.</summary>
    public string Between(int start, int end) => start >= end ? "" : Text[Tokens[start].Start..Tokens[end - 1].End];

    /// <summary>Whether the sentence ends with a question mark.</summary>
    public bool IsAsked(Clause sentence) => Tokens[sentence.End - 1].After == '?' || (sentence.End == Count && Asks);

    /// <summary>Capitals that begin no sentence: names, and words of a title.</summary>
    public int Names => Tokens.Where((token, index) =>
        token.IsCapital && token.Word.Length > 1 && index > 0 && !Tokens[index - 1].EndsSentence).Count();

    private IEnumerable<Clause> Divided(Func<Token, bool> ends)
    {
        var start = 0;
        for (var index = 0; index < Tokens.Count; index++)
            if (ends(Tokens[index]) || index == Tokens.Count - 1)
            {
                yield return new(start, index + 1);
                start = index + 1;
            }
    }

    /// <summary>In Greek a semicolon is the question mark.</summary>
    private static bool IsGreekQuestion(string text) =>
        text.TrimEnd().EndsWith(';') && text.Any(letter => letter is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF'));
}
