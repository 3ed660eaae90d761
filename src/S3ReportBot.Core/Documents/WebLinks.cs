using System.Text.RegularExpressions;

namespace S3ReportBot.Core.Documents;

/// <summary>A stretch of text; with an address it is a link.</summary>
public readonly record struct TextStretch(string Text, Uri? Address);

/// <summary>Web addresses in what people write.</summary>
public static partial class WebLinks
{
    /// <summary>The stretches of a text, which together are the text to the letter.</summary>
    public static IEnumerable<TextStretch> Split(string text)
    {
        var position = 0;
        foreach (Match match in Addresses().Matches(text))
        {
            var length = match.ValueSpan.TrimEnd(".,;:!?'’\")]}").Length;
            var written = text.Substring(match.Index, length);
            if (Parse(written) is not { } address)
                continue;
            if (match.Index > position)
                yield return new(text[position..match.Index], null);
            yield return new(written, address);
            position = match.Index + length;
        }

        if (position < text.Length)
            yield return new(text[position..], null);
    }

    /// <summary>Null unless it is an absolute http or https address.</summary>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    [GeneratedRegex(@"https?://[^\s<>""|]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
