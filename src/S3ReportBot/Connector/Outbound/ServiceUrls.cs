using System.Net;
using S3ReportBot.Channels;

namespace S3ReportBot.Connector.Outbound;

/// <summary>
/// Where the bot's token and messages may go: the connectors that Microsoft runs, over https; in Development also this machine.
/// Whole names or the end of one after a dot, never a part of a name (platform sheet 2.6).
/// </summary>
internal sealed class ServiceUrls(bool allowLoopback)
{
    private const string Teams = "smba.trafficmanager.net";

    private static readonly string[] TeamsDomains = ["teams.microsoft.com", "teams.microsoft.us"];

    private static readonly string[] Domains = ["botframework.com", "botframework.azure.us", "botframework.azure.cn", .. TeamsDomains];

    public static bool IsTeams(Uri address) => HostName.Of(address) is { } host && (host == Teams || IsWithinAny(host, TeamsDomains));

    /// <summary>Throws <see cref="RefusedAddressException"/>; the message does not repeat the address.</summary>
    public void Require(string? serviceUrl)
    {
        if (!IsAllowed(serviceUrl))
            throw new RefusedAddressException("the service URL is not that of a known connector");
    }

    public bool IsAllowed(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            return false;
        if (allowLoopback && url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
            return true;
        return url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort
            && HostName.Of(url) is { } host && !IPAddress.TryParse(host, out _) && (host == Teams || IsWithinAny(host, Domains));
    }

    private static bool IsWithinAny(string host, string[] domains) => domains.Any(domain => HostName.IsWithin(host, domain));
}
