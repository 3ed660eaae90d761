using OpenTelemetry;
using OpenTelemetry.Resources;

namespace S3ReportBot.Telemetry;

/// <summary>Where the telemetry goes: to an OpenTelemetry collector, if the environment names one.</summary>
internal static class TelemetryExtensions
{
    /// <summary>OpenTelemetry's own setting; its others (headers, protocol, resource attributes) count too.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>What says the path of a request, or of one that cannot be read.</summary>
    private static readonly string[] PathLoggers =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests",
    ];

    /// <summary>No spans of the HTTP client or server: they name addresses, which hold links and conversation ids.</summary>
    public static readonly string[] Sources = [BotTelemetry.Name];

    /// <summary>ASP.NET Core's and Kestrel's meters name routes, never addresses.</summary>
    public static readonly string[] Meters =
        [BotTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics().AddSingleton<BotTelemetry>().PostConfigure<LoggerFilterOptions>(HearNoPaths);
        if (configuration[Collector] is { Length: > 0 })
            services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService("S3ReportBot"))
                .WithMetrics(metrics => metrics.AddMeter(Meters))
                .WithTracing(tracing => tracing.AddSource(Sources))
                .WithLogging(null, logs => logs.IncludeScopes = true)
                .UseOtlpExporter();
        return services;
    }

    /// <summary>What the host itself says of a request, its scope too, holds the path; levels for a single provider would bring it back.</summary>
    private static void HearNoPaths(LoggerFilterOptions options)
    {
        string?[] providers = [null, .. options.Rules.Select(rule => rule.ProviderName).OfType<string>().Distinct()];
        foreach (var provider in providers)
            foreach (var category in PathLoggers)
                options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.None, filter: null));
    }
}
