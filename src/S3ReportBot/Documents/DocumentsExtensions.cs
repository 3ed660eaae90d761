using S3ReportBot.Storage;

namespace S3ReportBot.Documents;

public static class DocumentsExtensions
{
    /// <summary>Needs <see cref="ITables"/>, <see cref="ISealedReports"/>, a text catalog and a time provider.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton(provider => new LinkKeys(
            provider.GetRequiredService<ITables>().Table(TableNames.Keys), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DocumentLinks>();
        services.AddScoped<DocumentEndpoint>();
        // These log the path of each request, which for a document is the right to read it.
        return services.Configure<LoggerFilterOptions>(options => options
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning));
    }

    /// <summary>GET and HEAD of /documents/TOKEN/FILE-NAME.</summary>
    public static IEndpointConventionBuilder MapDocuments(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(
        DocumentEndpoint.Route, [HttpMethods.Get, HttpMethods.Head],
        (HttpContext context, string token, string fileName, DocumentEndpoint endpoint) => endpoint.ServeAsync(context, token, fileName));
}
