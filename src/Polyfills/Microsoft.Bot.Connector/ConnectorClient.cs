using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The connector at one service URL.</summary>
public class ConnectorClient : IConnectorClient
{
    private readonly HttpClient _httpClient;
    private readonly bool _disposeHttpClient;

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(httpClient);
        BaseUri = baseUri;
        Credentials = credentials;
        _httpClient = httpClient;
        _disposeHttpClient = disposeHttpClient;
        Conversations = new Conversations(this, httpClient);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public IConversations Conversations { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeHttpClient)
            _httpClient.Dispose();
    }
}
