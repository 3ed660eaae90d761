using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication by configuration. Without an app id, requests that carry no token are let in anonymously and
/// messages go out without one. Tokens are not validated yet, so one that comes is refused: with an app id, that is
/// every request.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly IHttpClientFactory _httpClients;

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
    }

    public override string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!await _credentials.IsAuthenticationDisabledAsync(cancellationToken))
            throw new UnauthorizedAccessException("An app id is configured, and this build cannot validate the channel's tokens: no request is accepted.");
        if (!string.IsNullOrWhiteSpace(authHeader))
            throw new UnauthorizedAccessException("The request carries a token, and no app id is configured that it could be meant for.");

        var anonymous = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = anonymous,
            Audience = GetOriginatingAudience(),
            ConnectorFactory = CreateConnectorFactory(anonymous),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections are not served.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new ConfiguredConnectorFactory(claimsIdentity?.FindFirst(AuthenticationConstants.AppIdClaim)?.Value, _credentials, _httpClients);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Users are not signed in to third parties here.");
}
