using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace S3ReportBot.Hosting;

/// <summary>
/// GET /health/live: the process answers. GET /health/ready: it can keep what people send; 503 and the reason while storage cannot.
/// Both for whoever watches the process, without secrets and without a key.
/// </summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<StorageHealth>().AddHealthChecks().AddCheck<StorageHealth>("storage");
        // Its log would repeat what a turn that fails has logged already, for every question of a probe.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new Dictionary<string, object>
    {
        ["status"] = report.Status == HealthStatus.Healthy ? "ok" : "failing",
        ["checks"] = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description),
    });
}
