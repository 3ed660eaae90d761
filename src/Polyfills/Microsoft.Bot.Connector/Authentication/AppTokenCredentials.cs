using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts an app's token on requests; what it is asked from caches it.</summary>
internal sealed class AppTokenCredentials(TokenCredential credential, string audience) : ServiceClientCredentials
{
    private readonly TokenRequestContext _request = new([$"{audience}/.default"]);

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await credential.GetTokenAsync(_request, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
    }
}
