namespace S3ReportBot.Connector.Outbound;

/// <summary>Whom a request to a connector concerns.</summary>
/// <param name="Service">The service URL; Teams ends it with the tenant.</param>
/// <param name="Conversation">The service URL and the conversation.</param>
/// <param name="IsTeams">Whether the limits of Teams hold there.</param>
internal sealed record ConversationAddress(string Service, string Conversation, bool IsTeams)
{
    private const string Conversations = "/v3/conversations/";

    /// <returns>Null for a request that concerns no conversation.</returns>
    public static ConversationAddress? Of(Uri? request)
    {
        var url = request?.AbsoluteUri ?? "";
        var service = url.IndexOf(Conversations, StringComparison.Ordinal);
        if (service < 0)
            return null;
        var end = url.IndexOf('/', service + Conversations.Length);
        return new(url[..service], end < 0 ? url : url[..end], ServiceUrls.IsTeams(request!));
    }
}
