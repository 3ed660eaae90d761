using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace S3ReportBot.Identity;

/// <summary>Puts the bot's token on what goes to a channel; nothing in Development without an app id.</summary>
internal sealed class BotCredentials(BotIdentity identity, BotToken? token) : ServiceClientCredentialsFactory
{
    /// <summary>Apps of any tenant get their tokens from this one.</summary>
    private const string CommonTenant = "botframework.com";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static TokenCredential Of(BotIdentity identity)
    {
        if (identity.Type == AppType.UserAssignedMSI)
            return new ManagedIdentityCredential(Quick(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(identity.AppId))));
        var tenant = identity.Type == AppType.SingleTenant ? identity.TenantId : CommonTenant;
        var options = Quick(new ClientSecretCredentialOptions { AuthorityHost = new Uri(identity.Login.GetLeftPart(UriPartial.Authority)) });
        return new ClientSecretCredential(tenant, identity.AppId, identity.Password, options);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(identity.IsConfigured && appId == identity.AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(!identity.IsConfigured);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(token is not null ? new Bearer(token, $"{identity.Audience}/.default") : new Nobody());

    private static T Quick<T>(T options)
        where T : TokenCredentialOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.NetworkTimeout = Patience;
        return options;
    }

    private sealed class Bearer(BotToken token, string scope) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token.GetAsync(scope, cancellationToken));
    }

    private sealed class Nobody : ServiceClientCredentials;
}
