using System.Text;

namespace S3ReportBot.Channels.Reading;

/// <summary>A link while its words are read.</summary>
internal sealed class HtmlLink(string address)
{
    private readonly StringBuilder _label = new();

    public void Add(string text) => _label.Append(text);

    /// <summary>What it shows; where it leads stands behind that, unless it is the same or the whole message.</summary>
    /// <param name="letters">Of the whole message.</param>
    public string Shown(int letters)
    {
        var label = _label.ToString().Trim();
        if (address.Length == 0 || Bare(label) == Bare(address))
            return label;
        return label.Length == 0 || Letters(label) == letters ? address : $"{label} ({address})";
    }

    public static int Letters(string text) => text.Count(letter => !char.IsWhiteSpace(letter));

    private static string Bare(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            address = address[(scheme + 3)..];
        else if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            address = address["mailto:".Length..];
        return address.TrimEnd('/').ToLowerInvariant();
    }
}
