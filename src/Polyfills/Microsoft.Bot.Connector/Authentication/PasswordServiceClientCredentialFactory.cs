using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with a client secret; without a tenant, of an app that any tenant may use.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string AnyTenant = "botframework.com";
    private ClientSecretCredential _credential;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
            return Task.FromResult<ServiceClientCredentials>(NoCredentials.Instance);
        _credential ??= new ClientSecretCredential(string.IsNullOrEmpty(TenantId) ? AnyTenant : TenantId, AppId, Password);
        return Task.FromResult<ServiceClientCredentials>(new AppTokenCredentials(_credential, audience));
    }
}

/// <summary>Sends requests as they are: no app id, no Authorization header.</summary>
internal sealed class NoCredentials : ServiceClientCredentials
{
    public static NoCredentials Instance { get; } = new();
}
