using Microsoft.Bot.Connector;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace S3ReportBot.Connector.Outbound;

/// <summary>
/// The connector at one service URL, as far as this bot uses one. The SDK's own client describes the protocol's JSON anew each time
/// one is made, which is once a turn and costs more than the turn.
/// </summary>
internal sealed class ChannelConnector(Uri service, HttpClient client, ServiceClientCredentials credentials) : IConnectorClient
{
    public Uri BaseUri { get; set; } = service;

    public ServiceClientCredentials Credentials => credentials;

    public IConversations Conversations { get; } = new ChannelConversations(service, client, credentials);

    public IAttachments Attachments => throw ChannelConversations.NotUsed();

    public JsonSerializerSettings SerializationSettings => throw ChannelConversations.NotUsed();

    public JsonSerializerSettings DeserializationSettings => throw ChannelConversations.NotUsed();

    /// <summary>The HTTP client belongs to all turns.</summary>
    public void Dispose()
    {
    }
}
