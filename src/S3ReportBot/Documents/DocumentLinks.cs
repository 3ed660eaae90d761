using S3ReportBot.Core.Documents;
namespace S3ReportBot.Documents;
internal sealed class DocumentLinks
{
    public static Task<string> CreateAsync(DocumentLink link, CancellationToken cancellationToken) => Task.FromResult("x");
}
internal static class DocumentEndpoints
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<PublicAddress>().AddSingleton<DocumentLinks>();
    public static void MapDocuments(this IEndpointRouteBuilder endpoints) { }
}
