using S3ReportBot.Connector;
using S3ReportBot.Connector.Inbound;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Hosting;

/// <summary>`S3ReportBot check`: what is configured, without its secrets, and whether storage, the channels' keys and the bot's own token can be had.</summary>
internal static class Check
{
    private const int Wrong = 1;

    /// <param name="arguments">Settings, as the bot itself takes them.</param>
    public static Task<int> RunAsync(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Logging.ClearProviders();
        return RunAsync(builder, Console.Out);
    }

    /// <returns>0: nothing is wrong.</returns>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, TextWriter output)
    {
        var faults = 0;
        await TryAsync("settings", () =>
        {
            builder.Services.AddReportBot(builder.Configuration, builder.Environment);
            return Task.FromResult(Settings(builder));
        });
        if (faults > 0)
            return Wrong;
        await using var app = builder.Build();
        var identity = app.Services.GetRequiredService<BotIdentity>();
        await TryAsync("identity", () =>
        {
            identity.Require(isDevelopment: false);
            return Task.FromResult($"{identity.Type}, app {identity.AppId}, tenants {string.Join(", ", identity.Tenants)}");
        });
        await TryAsync("storage", () => ReadStorageAsync(app.Services));
        await TryAsync("channels' keys", async () =>
        {
            await app.Services.GetRequiredService<ChannelKeys>().FindAsync("none", CancellationToken.None);
            return identity.Metadata.ToString();
        });
        if (app.Services.GetService<BotToken>() is { } token)
            await TryAsync("bot's token", async () =>
            {
                await token.GetAsync($"{identity.Audience}/.default", CancellationToken.None);
                return $"given by {(identity.Type == AppType.UserAssignedMSI ? "the managed identity" : identity.Login.ToString())}";
            });
        return faults == 0 ? 0 : Wrong;

        async Task TryAsync(string what, Func<Task<string>> look)
        {
            try
            {
                await output.WriteLineAsync($"ok     {what}: {await look()}");
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                faults++;
                await output.WriteLineAsync($"WRONG  {what}: {exception.Message}");
            }
        }
    }

    private static string Settings(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var links = configuration["Links:BaseUrl"] is { Length: > 0 } address ? address : "the address of each request (Links:BaseUrl is not set)";
        var channels = ServedChannels.Of(configuration, builder.Environment.IsDevelopment());
        return $"environment {builder.Environment.EnvironmentName}; channels {channels.Names}; links begin with {links}; {configuration.GetSection("Leads").GetChildren().Count()} leads by configuration; "
            + $"telemetry {(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } collector ? $"to {collector}" : "goes nowhere (OTEL_EXPORTER_OTLP_ENDPOINT is not set)")}";
    }

    private static async Task<string> ReadStorageAsync(IServiceProvider services)
    {
        var tables = services.GetRequiredService<ITables>();
        await tables.Table(TableNames.Keys).RangeAsync("links", "", "~", CancellationToken.None);
        return tables.OneProcess ? "a SQLite file, for one process" : "a table service, for any number of instances";
    }
}
