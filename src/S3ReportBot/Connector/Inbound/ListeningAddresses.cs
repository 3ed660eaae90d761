using System.Net;

namespace S3ReportBot.Connector.Inbound;

/// <summary>In Development anybody may be anybody, so nothing listens where others could reach it.</summary>
internal static class ListeningAddresses
{
    /// <exception cref="SettingsException">An address that is not this machine's own.</exception>
    public static void RequireLoopback(IConfiguration configuration)
    {
        if (Addresses(configuration).FirstOrDefault(address => !IsLoopback(address)) is { } open)
            throw new SettingsException($"In Development the bot listens on this machine only, and {open} is open to others. "
                + "Use http://127.0.0.1:3978, or set ASPNETCORE_ENVIRONMENT to Production with an app id (docs/authentication.md).");
    }

    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        string[] urls = [.. Split("urls")];
        // Ports alone mean every address, and count only without addresses.
        string[] ports = urls.Length > 0 ? [] : [.. Split("http_ports"), .. Split("https_ports")];
        return urls
            .Concat(ports.Select(port => $"http://*:{port}"))
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "").Where(url => url.Length > 0));

        IEnumerable<string> Split(string key) => (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
