using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace S3ReportBot.Connector.Inbound;

/// <summary>What a server on the open internet needs, whoever calls it: limits of sizes, times and numbers, and headers.</summary>
internal static class InboundExtensions
{
    /// <summary>A turn takes ten seconds at most, so all that have begun are finished.</summary>
    private static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(20);

    private const int LongestHeaders = 24 * 1024;
    private const int Connections = 20_000;
    private const double SlowestBody = 240;
    private static readonly TimeSpan HeadersTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddInbound(this IServiceCollection services, bool isDevelopment) => services
        .AddSingleton<MessageLimits>()
        .Configure<HostOptions>(host => host.ShutdownTimeout = Shutdown)
        .Configure<KestrelServerOptions>(kestrel => Limit(kestrel, isDevelopment));

    /// <summary>First of all middleware: no answer goes out without its headers. An endpoint may set its own.</summary>
    public static void UseInbound(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            if (!isDevelopment)
            {
                headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
                headers.StrictTransportSecurity = "max-age=31536000";
                headers.CacheControl = "no-store";
            }

            return next(context);
        });
    }

    private static void Limit(KestrelServerOptions kestrel, bool isDevelopment)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        // In Development the local page uploads files.
        if (!isDevelopment)
            limits.MaxRequestBodySize = MessagesEndpoint.LongestBody;
        limits.MaxRequestHeadersTotalSize = LongestHeaders;
        limits.MaxConcurrentConnections = Connections;
        limits.RequestHeadersTimeout = HeadersTime;
        limits.KeepAliveTimeout = IdleTime;
        limits.MinRequestBodyDataRate = new MinDataRate(SlowestBody, Grace);
        limits.MinResponseDataRate = new MinDataRate(SlowestBody, Grace);
    }
}
