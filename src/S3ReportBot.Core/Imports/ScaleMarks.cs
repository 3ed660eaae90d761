using System.Globalization;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Imports;

/// <summary>The steps and items of a question of ratings by their letters, taken once for all of its lines.</summary>
internal sealed class ScaleMarks
{
    private static readonly string[] Marks =
        ["x", "✓", "✔", "✗", "✘", "☑", "☒", "●", "◉", "⦿", "■", "▣", "(x)", "[x]", "(•)", "*", "yes", "o"];
    private static readonly string[] Chosen = ["checked", "selected"];
    private static readonly string[] Counted = ["goal", "sdg", "objective"];

    private readonly Question _question;
    private readonly string[] _steps;

    public ScaleMarks(Question question)
    {
        _question = question;
        _steps = [.. question.Scale.Select(step => Letters.Of(step.Text))];
        Items = [.. question.Items.Select(Letters.Of)];
    }

    public IReadOnlyList<string> Items { get; }

    /// <returns>Its key.</returns>
    public string? StepNamed(string cell) =>
        Letters.Of(cell) is { Length: > 0 } letters && Array.IndexOf(_steps, letters) is >= 0 and var step
            ? _question.Scale[step].Key
            : null;

    public string? StepTyped(string word) =>
        StepNamed(word) ?? _question.Scale.FirstOrDefault(step => step.Key.Equals(word, StringComparison.OrdinalIgnoreCase))?.Key;

    public static bool IsMarked(string cell) => cell.StartsWith('<')
        ? Chosen.Any(word => HasWord(cell, word))
        : Marks.Contains(cell.ToLowerInvariant());

    /// <summary>
    /// `Goal 7`, `SDG 7:`, `7.`: the number, and how many characters that is. Null if a word or another number goes on there.
    /// </summary>
    public static (int Number, int Length)? Numbered(string cell)
    {
        var word = Counted.FirstOrDefault(word => cell.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ?? "";
        var start = Blanks(cell, word.Length);
        var end = start;
        while (end < cell.Length && end < start + 2 && char.IsAsciiDigit(cell[end]))
            end++;
        if (end == start)
            return null;
        var after = Blanks(cell, end);
        var marked = after < cell.Length && ".:)-–=".Contains(cell[after], StringComparison.Ordinal);
        var number = int.Parse(cell.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
        if (!GoesOn(cell, marked ? after + 1 : after))
            return (number, marked ? after + 1 : after);
        if (marked)
            return (number, after);
        return after > end ? (number, after - 1) : null;
    }

    private static bool GoesOn(string cell, int at) => at < cell.Length && char.IsAsciiLetterOrDigit(cell[at]);

    private static int Blanks(string cell, int at)
    {
        while (at < cell.Length && char.IsWhiteSpace(cell[at]))
            at++;
        return at;
    }

    private static bool HasWord(string cell, string word)
    {
        var at = -1;
        do
            at = cell.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && (IsWord(cell, at - 1) || IsWord(cell, at + word.Length)));
        return at >= 0;
    }

    private static bool IsWord(string cell, int at) => at >= 0 && at < cell.Length && (char.IsLetterOrDigit(cell[at]) || cell[at] == '_');
}
