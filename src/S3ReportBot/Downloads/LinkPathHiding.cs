using Microsoft.AspNetCore.Http.Features;

namespace S3ReportBot.Downloads;

/// <summary>
/// Takes the token out of a request's path before the host writes that path into scopes, records and spans: whoever reads it there could
/// fetch the document. It stands in front of everything that can log, so no setting of an operator brings the token back.
/// </summary>
internal sealed class LinkPathHiding(IServiceProvider services) : IHttpContextFactory
{
    private readonly DefaultHttpContextFactory _contexts = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        var request = featureCollection.GetRequiredFeature<IHttpRequestFeature>();
        if (LinkPath.Of(request.Path) is { } hidden)
        {
            (request.Path, request.RawTarget) = (hidden.Path, hidden.Path);
            featureCollection.Set(hidden.Link);
        }

        return _contexts.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => _contexts.Dispose(httpContext);
}
