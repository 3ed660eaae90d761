using System.ComponentModel.DataAnnotations;
using S3ReportBot.Channels;

namespace S3ReportBot.Imports;

/// <summary>Section `Files`: where attached files may be fetched from, and how large they may be.</summary>
internal sealed class FilesOptions
{
    /// <summary>Hosts of https addresses; `*.` before a name stands for any host below it. Never given any token.</summary>
    [Required]
    public string[] Hosts { get; init; } = ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint.cn", "*.svc.ms", "*.botframework.com"];

    [Range(1, 50_000_000)]
    public int MostBytes { get; init; } = 5_000_000;

    /// <summary>Stays well within the time in which a channel wants its answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    public bool Allows(Uri address) => address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.IsDefaultPort
        && HostName.Of(address) is { } host && Hosts.Any(listed => Fits(host, listed.ToLowerInvariant()));

    private static bool Fits(string host, string listed) =>
        listed.StartsWith("*.", StringComparison.Ordinal) ? host.EndsWith(listed[1..], StringComparison.Ordinal) : host == listed;
}
