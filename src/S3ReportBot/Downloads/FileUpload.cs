using System.Net.Http.Headers;
using S3ReportBot.Channels;

namespace S3ReportBot.Downloads;

/// <summary>
/// Puts a file where Teams says, in one piece. The address comes with a message, so only Microsoft's file hosts are believed; none is
/// given a token, and none is followed elsewhere.
/// </summary>
internal sealed class FileUpload(IHttpClientFactory clients, IHostEnvironment environment)
{
    public const string ClientName = "uploads";
    private static readonly string[] Domains = ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us", "sharepoint.cn"];

    public bool IsAllowed(Uri address)
    {
        if (environment.IsDevelopment() && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)
            return true;
        return address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0
            && HostName.Of(address) is { } host && Domains.Any(domain => HostName.IsWithin(host, domain));
    }

    /// <returns>False: it was not taken.</returns>
    public async Task<bool> PutAsync(Uri address, Stream file, CancellationToken cancellationToken)
    {
        using var content = new StreamContent(file);
        content.Headers.ContentLength = file.Length;
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Length - 1, file.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        try
        {
            using var response = await clients.CreateClient(ClientName).PutAsync(address, content, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
