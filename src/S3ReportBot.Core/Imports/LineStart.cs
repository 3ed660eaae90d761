using System.Text.RegularExpressions;

namespace S3ReportBot.Core.Imports;

/// <summary>The marks and numbers that stand before a question or its name.</summary>
internal static partial class LineStart
{
    /// <summary>Without the marks and the number that stand before a question.</summary>
    public static string Plain(string line)
    {
        var plain = line.TrimStart(' ', '*', '#', '_', '>', '-', '•', '\u00A0').TrimEnd();
        return Numbered().Match(plain) is { Success: true } number ? plain[number.Length..] : plain;
    }

    public static string WithoutNumber(string plain) => Number().Match(plain) is { Success: true } number ? plain[number.Length..] : plain;

    [GeneratedRegex(@"^(?:[IVX]+\.)?[0-9]{1,2}(?:\.[0-9]{1,2})*\s*[.):]\s*\**\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[0-9]{1,2}\s*[.):·-]?\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
