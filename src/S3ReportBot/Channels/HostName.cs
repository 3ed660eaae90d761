namespace S3ReportBot.Channels;

/// <summary>
/// The host of an address as it is looked up: IDN ASCII in small letters. Only so may it be compared with a list, because a name can be
/// written with signs that look like another's, or that become a dot on their way to the network.
/// </summary>
internal static class HostName
{
    /// <returns>Null for what cannot be written in `a-z`, `0-9`, dot and hyphen.</returns>
    public static string? Of(Uri address)
    {
        try
        {
            var name = address.IdnHost.ToLowerInvariant();
            return name.Length > 0 && name.All(IsPlain) ? name : null;
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>That name itself, or one below it.</summary>
    public static bool IsWithin(string host, string domain) =>
        host == domain || host.EndsWith($".{domain}", StringComparison.Ordinal);

    private static bool IsPlain(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-';
}
