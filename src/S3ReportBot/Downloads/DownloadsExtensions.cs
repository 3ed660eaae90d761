using Microsoft.Extensions.DependencyInjection.Extensions;
using S3ReportBot.Storage.Keys;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Downloads;

internal static class DownloadsExtensions
{
    public static IServiceCollection AddDownloads(this IServiceCollection services)
    {
        services.AddHttpClient(FileUpload.ClientName).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.TryAddSingleton<ISealedReports, StoredReports>();
        return services
            .AddSingleton(provider =>
                new LinkKeys(provider.GetRequiredService<ITables>().Table(TableNames.Keys), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<DocumentLinks>()
            .AddScoped<DocumentEndpoint>()
            .AddSingleton<IHttpContextFactory, LinkPathHiding>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<FileUpload>()
            .AddSingleton<FileOffers>();
    }

    /// <summary>GET and HEAD of /documents/TOKEN/FILE-NAME.</summary>
    public static void MapDownloads(this IEndpointRouteBuilder endpoints) => endpoints.MapLinks(
        DocumentEndpoint.Root, (HttpContext context, DocumentEndpoint endpoint) => endpoint.ServeAsync(context));

    /// <summary>GET and HEAD of /ROOT/TOKEN and what follows; the handler finds both as <see cref="LinkPath"/>.</summary>
    public static void MapLinks(this IEndpointRouteBuilder endpoints, string root, Delegate handler) => endpoints
        .MapMethods(LinkPath.Route(root), [HttpMethods.Get, HttpMethods.Head], handler)
        .AddEndpointFilter<LinkFaults>();
}
