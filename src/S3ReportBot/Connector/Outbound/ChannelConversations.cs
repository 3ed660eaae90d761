using System.Net;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace S3ReportBot.Connector.Outbound;

using Headers = Dictionary<string, List<string>>;
using Sent = HttpOperationResponse<ResourceResponse>;

/// <summary>
/// A connector's conversations: send, reply, update and delete (platform sheet 1.7). A refusal throws
/// <see cref="ErrorResponseException"/> with the channel's error where it gave one; a message that was taken counts as sent however
/// the channel words its answer.
/// </summary>
internal sealed class ChannelConversations(Uri service, HttpClient client, ServiceClientCredentials credentials) : IConversations
{
    private static readonly Version Sdk = typeof(IConversations).Assembly.GetName().Version!;
    private static readonly string Agent = $"S3ReportBot (BotBuilder .Net/{Sdk.ToString(3)})";

    public static NotSupportedException NotUsed() => new("This bot sends, replies, updates and deletes.");

    public Task<Sent> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Headers? customHeaders = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, conversationId, null, activity, customHeaders, cancellationToken);

    public Task<Sent> ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Headers? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, conversationId, activityId, activity, customHeaders, cancellationToken);

    public Task<Sent> UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Headers? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, conversationId, activityId, activity, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Headers? customHeaders = null, CancellationToken cancellationToken = default) =>
        await SendAsync(HttpMethod.Delete, conversationId, activityId, null, customHeaders, cancellationToken);

    private async Task<Sent> SendAsync(
        HttpMethod method, string conversation, string? message, Activity? activity, Headers? headers, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, AddressOf(conversation, message));
        if (activity is not null)
            request.Content = ConnectorJson.Write(activity);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        // A header holds ASCII alone: with any other letter in it the message itself would be refused, and lost.
        if (conversation.All(letter => letter is > ' ' and <= '~'))
            request.Headers.TryAddWithoutValidation(ConversationConstants.ConversationIdHttpHeaderName, conversation);
        foreach (var (name, values) in headers ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);

        var response = await client.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted))
            throw Refused(response, body);
        var taken = ConnectorJson.Read<ResourceResponse>(body) ?? new ResourceResponse();
        return new Sent { Request = request, Response = response, Body = taken };
    }

    private Uri AddressOf(string conversation, string? message)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversation);
        var root = service.AbsoluteUri.EndsWith('/') ? service.AbsoluteUri : service.AbsoluteUri + "/";
        var of = message is null ? "" : $"/{Uri.EscapeDataString(message)}";
        return new Uri($"{root}v3/conversations/{Uri.EscapeDataString(conversation)}/activities{of}");
    }

    private static ErrorResponseException Refused(HttpResponseMessage response, byte[] body) =>
        new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(body)),
            Body = ConnectorJson.Read<ErrorResponse>(body),
        };

    Task<HttpOperationResponse<ConversationsResult>> IConversations.GetConversationsWithHttpMessagesAsync(
        string continuationToken, Headers customHeaders, CancellationToken cancellationToken) => throw NotUsed();

    Task<HttpOperationResponse<ConversationResourceResponse>> IConversations.CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Headers customHeaders, CancellationToken cancellationToken) => throw NotUsed();

    Task<Sent> IConversations.SendConversationHistoryWithHttpMessagesAsync(
        string conversationId, Transcript transcript, Headers customHeaders, CancellationToken cancellationToken) => throw NotUsed();

    Task<HttpOperationResponse<IList<ChannelAccount>>> IConversations.GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Headers customHeaders, CancellationToken cancellationToken) => throw NotUsed();

    Task<HttpOperationResponse<PagedMembersResult>> IConversations.GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId, int? pageSize, string continuationToken, Headers customHeaders, CancellationToken cancellationToken) =>
        throw NotUsed();

    Task<HttpOperationResponse> IConversations.DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId, string memberId, Headers customHeaders, CancellationToken cancellationToken) => throw NotUsed();

    Task<HttpOperationResponse<IList<ChannelAccount>>> IConversations.GetActivityMembersWithHttpMessagesAsync(
        string conversationId, string activityId, Headers customHeaders, CancellationToken cancellationToken) => throw NotUsed();

    Task<Sent> IConversations.UploadAttachmentWithHttpMessagesAsync(
        string conversationId, AttachmentData attachmentUpload, Headers customHeaders, CancellationToken cancellationToken) =>
        throw NotUsed();
}
