using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication by configuration. Without an app id, requests that carry no token are let in anonymously and
/// messages go out without one. With one, requests need a channel's token; tokens of the Emulator and of skills are refused.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly IHttpClientFactory _httpClients;
    private readonly ChannelTokenValidator _tokens;
    private readonly string _audience;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger);
        _httpClients = httpClientFactory ?? new SharedHttpClient();
        _audience = Setting("ToChannelFromBotOAuthScope", AuthenticationConstants.ToChannelFromBotOAuthScope);
        _tokens = new ChannelTokenValidator(
            _credentials,
            Setting("ToBotFromChannelTokenIssuer", AuthenticationConstants.ToBotFromChannelTokenIssuer),
            Setting("ToBotFromChannelOpenIdMetadataUrl", AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            _httpClients);

        string Setting(string key, string otherwise) => configuration[key] is { Length: > 0 } value ? value : otherwise;
    }

    public override string GetOriginatingAudience() => _audience;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!await _credentials.IsAuthenticationDisabledAsync(cancellationToken))
            return Accepted(await _tokens.ValidateAsync(authHeader, activity, cancellationToken), AuthenticationConstants.AzureCallerId);
        if (!string.IsNullOrWhiteSpace(authHeader))
            throw new UnauthorizedAccessException("The request carries a token, and no app id is configured that it could be meant for.");

        return Accepted(new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType), null);
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not served.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new ConfiguredConnectorFactory(AppIdOf(claimsIdentity), _audience, _credentials, _httpClients);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Users are not signed in to third parties here.");

    // A channel's token is for the bot; a proactive turn names the bot itself.
    private static string AppIdOf(ClaimsIdentity identity) =>
        (identity?.FindFirst(AuthenticationConstants.AudienceClaim) ?? identity?.FindFirst(AuthenticationConstants.AppIdClaim))?.Value;

    private AuthenticateRequestResult Accepted(ClaimsIdentity identity, string callerId) => new()
    {
        ClaimsIdentity = identity,
        Audience = GetOriginatingAudience(),
        CallerId = callerId,
        ConnectorFactory = CreateConnectorFactory(identity),
    };
}
