using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>Reads an absolute http or https address, with or without angle brackets; `www.example.eu` gets its `https://`.</summary>
public static class WebAddressReader
{
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

    private static bool IsWebAddress(string address) =>
        !address.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>' or '"')
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.TrimEnd('.').Contains('.', StringComparison.Ordinal);
}
