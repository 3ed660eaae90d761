using System.Text.RegularExpressions;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>Reads an absolute http or https address, with or without angle brackets; `www.example.eu` gets its `https://`.</summary>
public static partial class WebAddressReader
{
    private const int Longest = 2000;

    /// <summary>The address to the letter, or null if it is none: another scheme, blanks inside, a host without a dot.</summary>
    public static string? Read(string text)
    {
        var address = AnswerText.Clean(text);
        if (address.StartsWith('<') && address.EndsWith('>'))
            address = address[1..^1].Trim();
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            address = "https://" + address;
        return IsWebAddress(address) ? address : null;
    }

    /// <summary>
    /// Of an address without what stands before it, as `example.eu/wool`: with it. Null for what is none, and for what needs nothing.
    /// </summary>
    public static string? Suggested(string text)
    {
        var address = AnswerText.Clean(text);
        if (Read(text) is not null || address.Length > Longest || !Bare().IsMatch(address))
            return null;
        return Read("https://" + address);
    }

    /// <summary>A host with a dot and letters behind its last one, and perhaps a port and a path.</summary>
    [GeneratedRegex(@"^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}\.?(?::[0-9]{1,5})?(?:[/?#]\S*)?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    private static bool IsWebAddress(string address) =>
        !address.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>' or '"')
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.TrimEnd('.').Contains('.', StringComparison.Ordinal);
}
