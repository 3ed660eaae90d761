using Microsoft.Extensions.FileProviders;

namespace S3ReportBot.LocalChat;

/// <summary>The page and what it is made of, from the web root. Web Chat is there only if the build could fetch it.</summary>
internal static class PageEndpoints
{
    // Web Chat keeps its timers in a worker made from a blob and writes its styles into the page.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "connect-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly (string Route, string File, string ContentType)[] Parts =
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/local-chat.css", "local-chat.css", "text/css; charset=utf-8"),
        ("/local-chat.js", "local-chat.js", "text/javascript; charset=utf-8"),
        ("/webchat/webchat.js", "webchat/webchat.js", "text/javascript; charset=utf-8"),
    ];

    public static void MapPage(this IEndpointRouteBuilder endpoints)
    {
        foreach (var part in Parts)
        {
            endpoints.MapGet(part.Route, (HttpResponse response, IWebHostEnvironment environment) =>
                Serve(response, environment.WebRootFileProvider.GetFileInfo(part.File), part.ContentType));
        }
    }

    private static IResult Serve(HttpResponse response, IFileInfo file, string contentType)
    {
        if (!file.Exists) return Results.NotFound();
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
        return Results.Stream(file.CreateReadStream(), contentType, lastModified: file.LastModified);
    }
}
