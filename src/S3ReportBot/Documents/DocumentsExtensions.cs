using S3ReportBot.Storage;

namespace S3ReportBot.Documents;

internal static class DocumentsExtensions
{
    /// <summary>Needs <see cref="ITables"/>, <see cref="ISealedReports"/>, the rights of people, a text catalog and a time provider.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton(provider => new LinkKeys(provider.GetRequiredService<ITables>().Table(TableNames.Keys), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<DocumentLinks>()
        .AddScoped<DocumentEndpoint>()
        .AddSingleton<IHttpContextFactory, LinkPathHiding>();

    /// <summary>GET and HEAD of /documents/TOKEN/FILE-NAME.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder endpoints) => endpoints.MapLinks(
        DocumentEndpoint.Root, (HttpContext context, DocumentEndpoint endpoint) => endpoint.ServeAsync(context));

    /// <summary>GET and HEAD of /ROOT/TOKEN and what follows; the handler finds both as <see cref="LinkPath"/>.</summary>
    public static void MapLinks(this IEndpointRouteBuilder endpoints, string root, Delegate handler) => endpoints
        .MapMethods(LinkPath.Route(root), [HttpMethods.Get, HttpMethods.Head], handler)
        .AddEndpointFilter<LinkFaults>();
}
