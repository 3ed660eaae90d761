namespace S3ReportBot.Core.Texts;

/// <summary>Two long texts that are alike for a while: what to show of them.</summary>
public static class Difference
{
    private const int Before = 40;

    /// <summary>
    /// The text, or as much of it as fits, from a little before the first place where it differs from the other. Never cut inside
    /// a character.
    /// </summary>
    /// <param name="length">Characters to show at most, without the dots that mark a cut.</param>
    public static string Excerpt(string text, string other, int length)
    {
        if (text.Length <= length)
            return text;
        var start = Math.Clamp(text.AsSpan().CommonPrefixLength(other) - Before, 0, text.Length - length);
        if (char.IsLowSurrogate(text[start]))
            start++;
        var end = Math.Min(text.Length, start + length);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            end--;
        return $"{(start > 0 ? "…" : "")}{text[start..end]}{(end < text.Length ? "…" : "")}";
    }
}
