using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace S3ReportBot.Connector.Outbound;

/// <summary>Puts the bot's token on what goes to a channel; nothing in Development without an app id.</summary>
internal sealed class BotCredentials(BotIdentity identity, BotToken? token) : ServiceClientCredentials
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static TokenCredential Of(BotIdentity identity)
    {
        if (identity.Type == AppType.UserAssignedMSI)
            return new ManagedIdentityCredential(Quick(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(identity.AppId))));
        // Apps of any tenant get their tokens from one.
        var tenant = identity.Type == AppType.SingleTenant ? identity.TenantId : AuthenticationConstants.DefaultChannelAuthTenant;
        var options = Quick(new ClientSecretCredentialOptions { AuthorityHost = new Uri(identity.Login.GetLeftPart(UriPartial.Authority)) });
        return new ClientSecretCredential(tenant, identity.AppId, identity.Password, options);
    }

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (token is null)
            return;
        var own = await token.GetAsync($"{identity.Audience}/.default", cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", own);
    }

    private static T Quick<T>(T options)
        where T : TokenCredentialOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.NetworkTimeout = Patience;
        return options;
    }
}
