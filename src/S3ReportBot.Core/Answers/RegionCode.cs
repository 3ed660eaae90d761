namespace S3ReportBot.Core.Answers;

/// <summary>
/// What can be the code of a region: a country (`RS`), a NUTS 1 code of letters only (`ITI`), or one with a digit in any case (`FI1D7`).
/// </summary>
internal static class RegionCode
{
    private const int Longest = 5;

    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > Longest)
            return false;
        if (text.Length <= 3 && text.IndexOfAnyExceptInRange('A', 'Z') < 0)
            return true;
        return text.Length >= 3 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1])
            && text.IndexOfAnyInRange('0', '9') >= 0 && IsAlphanumeric(text);
    }

    /// <returns>The first one that stands in parentheses; null if none does.</returns>
    public static string? InParentheses(string text)
    {
        for (var open = text.IndexOf('('); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var length = text.AsSpan(open + 1).IndexOfAny('(', ')');
            if (length < 0)
                return null;
            var inside = text.AsSpan(open + 1, length).Trim();
            if (text[open + 1 + length] == ')' && Is(inside))
                return inside.ToString();
        }

        return null;
    }

    private static bool IsAlphanumeric(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
        return true;
    }
}
