using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using S3ReportBot.Deliveries;

namespace S3ReportBot.Identity;

/// <summary>
/// Authentication as this bot wants it, around the SDK's: nobody is let in who did not prove everything, and no token goes to an
/// address that is not a connector's, wherever that address comes from.
/// </summary>
internal sealed class ReportBotAuthentication(
    BotFrameworkAuthentication sdk, BotIdentity identity, ChannelTokens tokens, ChannelRights rights, ServiceUrls urls) : BotFrameworkAuthentication
{
    private const string AzureChannels = "urn:botframework:azure";

    public override string GetOriginatingAudience() => identity.Audience;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!identity.IsConfigured)
        {
            // The endpoint lets this through in Development only, and from this machine only.
            var anonymous = await sdk.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
            anonymous.ConnectorFactory = new AllowedConnectors(anonymous.ConnectorFactory, urls);
            return anonymous;
        }

        var (token, refusal) = await tokens.ReadAsync(authHeader, cancellationToken);
        if ((refusal ?? rights.Check(token!, ClaimOf(activity))) is { } refused)
            throw new UnauthorizedAccessException(refused.Reason);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = token!.Claims,
            Audience = GetOriginatingAudience(),
            CallerId = AzureChannels,
            ConnectorFactory = CreateConnectorFactory(token.Claims),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not served.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new AllowedConnectors(sdk.CreateConnectorFactory(claimsIdentity), urls);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        sdk.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

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

    /// <summary>In a handler under the HTTP client the token would already be attached, so the address is looked at here.</summary>
    private sealed class AllowedConnectors(ConnectorFactory connectors, ServiceUrls urls) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            urls.Require(serviceUrl);
            return connectors.CreateAsync(serviceUrl, audience, cancellationToken);
        }
    }
}
