using Azure.Identity;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's app id by configuration: MicrosoftAppType (MultiTenant, SingleTenant or UserAssignedMSI; MultiTenant
/// unless one of these), MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId. Throws ArgumentException where
/// the type needs one that is missing.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly PasswordServiceClientCredentialFactory _inner;
    private readonly ManagedIdentityCredential _managedIdentity;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration["MicrosoftAppType"];
        var appId = configuration["MicrosoftAppId"];
        var password = configuration["MicrosoftAppPassword"];
        var tenantId = configuration["MicrosoftAppTenantId"];
        if (Is("SingleTenant"))
            Require(("MicrosoftAppId", appId), ("MicrosoftAppPassword", password), ("MicrosoftAppTenantId", tenantId));
        else if (Is("UserAssignedMSI"))
            _managedIdentity = ManagedIdentityOf(Require(("MicrosoftAppId", appId), ("MicrosoftAppTenantId", tenantId)));
        else
            tenantId = null;
        _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);

        bool Is(string name) => string.Equals(type, name, StringComparison.OrdinalIgnoreCase);

        string Require(params ReadOnlySpan<(string Key, string Value)> settings)
        {
            foreach (var (key, value) in settings)
                if (string.IsNullOrWhiteSpace(value))
                    throw new ArgumentException($"{key} is required when MicrosoftAppType is {type}.", nameof(configuration));
            return settings[0].Value;
        }
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _managedIdentity == null
            ? _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken)
            : Task.FromResult<ServiceClientCredentials>(new AppTokenCredentials(_managedIdentity, audience));

    private static ManagedIdentityCredential ManagedIdentityOf(string appId) => new(ManagedIdentityId.FromUserAssignedClientId(appId));
}
