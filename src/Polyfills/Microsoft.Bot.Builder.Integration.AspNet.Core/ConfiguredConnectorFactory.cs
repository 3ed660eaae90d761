using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal sealed class ConfiguredConnectorFactory(string appId, string defaultAudience, ServiceClientCredentialsFactory credentials, IHttpClientFactory httpClients) : ConnectorFactory
{
    private const string LoginEndpoint = "https://login.microsoftonline.com/botframework.com";

    /// <summary>A client of the default-named HttpClient, so that handlers configured for that one see every call.</summary>
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var scope = audience ?? defaultAudience;
        var proof = await credentials.CreateCredentialsAsync(appId, scope, LoginEndpoint, true, cancellationToken);
        return new ConnectorClient(new Uri(serviceUrl), proof, httpClients.CreateClient(string.Empty), disposeHttpClient: true);
    }
}

/// <summary>For hosts without a factory: clients that share one pool of connections.</summary>
internal sealed class SharedHttpClient : IHttpClientFactory
{
    private static readonly SocketsHttpHandler Handler = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(2) };

    public HttpClient CreateClient(string name) => new(Handler, disposeHandler: false);
}
