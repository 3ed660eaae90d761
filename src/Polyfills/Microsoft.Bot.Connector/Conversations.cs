using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

internal sealed class Conversations(IConnectorClient client, HttpClient httpClient) : IConversations
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, PathOf(conversationId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, PathOf(conversationId, activityId), activity, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, PathOf(conversationId, activityId), activity, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        await SendAsync(HttpMethod.Delete, PathOf(conversationId, activityId), null, customHeaders, cancellationToken);

    private static string PathOf(string conversationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        return $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
    }

    private static string PathOf(string conversationId, string activityId)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        return $"{PathOf(conversationId)}/{Uri.EscapeDataString(activityId)}";
    }

    private async Task<HttpOperationResponse<ResourceResponse>> SendAsync(
        HttpMethod method, string path, Activity activity, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, UrlOf(path));
        if (activity != null)
            request.Content = ContentOf(activity);
        foreach (var (name, values) in customHeaders ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        await client.Credentials.ProcessHttpRequestAsync(request, cancellationToken);

        var response = await httpClient.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted))
            throw ConnectorErrors.Refused(response, body);
        return new HttpOperationResponse<ResourceResponse> { Request = request, Response = response, Body = ResourceIn(body) };
    }

    private Uri UrlOf(string path)
    {
        var service = client.BaseUri.AbsoluteUri;
        return new Uri(service.EndsWith('/') ? service + path : service + "/" + path);
    }

    // Bytes, not a stream: a handler that repeats the request finds them again.
    private static ByteArrayContent ContentOf(Activity activity) =>
        new(JsonSerializer.SerializeToUtf8Bytes(activity, SchemaJson.Context.Activity)) { Headers = { ContentType = JsonType } };

    // A delivered message stays delivered, however the channel words its answer.
    private static ResourceResponse ResourceIn(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, SchemaJson.Context.ResourceResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
