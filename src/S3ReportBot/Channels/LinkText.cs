namespace S3ReportBot.Channels;

/// <summary>A link as a line of text.</summary>
internal static class LinkText
{
    /// <summary>What it shows; where it leads stands behind that, unless it is the same or the whole message.</summary>
    /// <param name="said">What the whole message shows.</param>
    public static string Of(string label, string address, Lazy<string> said)
    {
        if (address.Length == 0 || Bare(label) == Bare(address))
            return label;
        return label.Length == 0 || said.Value == label ? address : $"{label} ({address})";
    }

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
