using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using S3ReportBot.Connector.Outbound;

namespace S3ReportBot.Connector.Inbound;

/// <summary>Authentication as this bot wants it: nobody is let in who did not prove everything, and nobody is signed in.</summary>
internal sealed class ReportBotAuthentication(BotIdentity identity, ChannelTokens tokens, ChannelRights rights, ConnectorFactory connectors)
    : BotFrameworkAuthentication
{
    public override string GetOriginatingAudience() => identity.Audience;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!identity.IsConfigured)
            return Anonymous(authHeader);
        var (token, refusal) = await tokens.ReadAsync(authHeader, cancellationToken);
        if ((refusal ?? rights.Check(token!, ClaimOf(activity))) is { } refused)
            throw new UnauthorizedAccessException(refused.Reason);
        return Accepted(token!.Claims, CallerIdConstants.PublicAzureChannel);
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not served.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(NoUserTokens.Instance);

    /// <summary>The endpoint lets this through in Development only, and from this machine only.</summary>
    private AuthenticateRequestResult Anonymous(string authHeader)
    {
        if (!string.IsNullOrWhiteSpace(authHeader))
            throw new UnauthorizedAccessException("The request carries a token, and no app id is configured that it could be meant for.");
        return Accepted(new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType), null);
    }

    private AuthenticateRequestResult Accepted(ClaimsIdentity claims, string? caller) =>
        new() { ClaimsIdentity = claims, Audience = GetOriginatingAudience(), CallerId = caller, ConnectorFactory = connectors };

    private static ChannelClaim ClaimOf(Activity activity)
    {
        string?[] tenants = [activity.Conversation?.TenantId, TenantIn(activity.ChannelData?.ToString())];
        return new(activity.ChannelId, activity.ServiceUrl, activity.From?.Id, [.. tenants.OfType<string>().Where(tenant => tenant.Length > 0)]);
    }

    private static string? TenantIn(string? channelData)
    {
        if (channelData is not ['{', ..])
            return null;
        using var document = JsonDocument.Parse(channelData);
        return document.RootElement.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object && tenant.TryGetProperty("id", out var id)
            ? id.ToString()
            : null;
    }
}
