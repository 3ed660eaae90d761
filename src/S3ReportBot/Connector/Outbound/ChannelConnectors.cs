using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Rest;

namespace S3ReportBot.Connector.Outbound;

/// <summary>
/// Makes the connectors of turns. No token goes to an address that is not a connector's, wherever that address comes from: in a
/// handler under the HTTP client the token would already be attached, so the address is looked at here.
/// </summary>
internal sealed class ChannelConnectors(IHttpClientFactory clients, ServiceClientCredentials credentials, ServiceUrls urls)
    : ConnectorFactory
{
    private readonly HttpClient _client = clients.CreateClient(Options.DefaultName);

    /// <exception cref="RefusedAddressException">The service URL is not that of a known connector.</exception>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        urls.Require(serviceUrl);
        return Task.FromResult<IConnectorClient>(new ChannelConnector(new Uri(serviceUrl), _client, credentials));
    }
}
