using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace S3ReportBot.Downloads;

/// <summary>The address under which people reach this service: the setting Links:BaseUrl, else where it listens.</summary>
internal sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    /// <summary>Without a slash at its end.</summary>
    public string Base => (configuration["Links:BaseUrl"] ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "").TrimEnd('/');
}
