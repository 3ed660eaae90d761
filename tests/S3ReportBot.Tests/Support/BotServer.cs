using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using S3ReportBot.Hosting;

namespace S3ReportBot.Tests.Support;

/// <summary>The whole bot as it is put together for its users, over HTTP on a loopback port.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> OnFile = new() { ["Storage:Sqlite:Path"] = "reports.db" };

    private readonly WebApplication _application;

    private BotServer(WebApplication application) => _application = application;

    public IServiceProvider Services => _application.Services;

    public Uri Address => new(_application.Urls.Single());

    public Task StopAsync() => _application.StopAsync();

    /// <param name="options">The environment, and the folder of a bot that keeps files.</param>
    /// <param name="replace">What the test has in place of the product's own parts.</param>
    /// <param name="map">What the same server answers beside the bot.</param>
    public static async Task<BotServer> StartAsync(
        WebApplicationOptions options,
        IEnumerable<KeyValuePair<string, string?>> settings,
        Action<WebApplicationBuilder>? replace = null,
        Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder(options);
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddReportBot(builder.Configuration, builder.Environment);
        replace?.Invoke(builder);
        var application = builder.Build();
        application.MapReportBot();
        map?.Invoke(application);
        await application.StartAsync();
        return new BotServer(application);
    }

    /// <summary>For a channel on this machine, with a clock of the test's; Lea leads all partnerships.</summary>
    /// <param name="folder">Where the reports are kept; starting there again is a restart.</param>
    /// <param name="storage">The settings of the bot's storage; null for a file in the folder.</param>
    /// <param name="dialogs">The folder of what the bot asks and says; null for the product's own.</param>
    public static Task<BotServer> StartAsync(
        string folder, TimeProvider clock, string? dialogs = null, ILoggerProvider? logs = null,
        IReadOnlyDictionary<string, string?>? storage = null)
    {
        var settings = new Dictionary<string, string?>(storage ?? OnFile)
        {
            ["Dialogs:Path"] = dialogs,
            ["Leads:0:Id"] = ChatPerson.DirectoryIdOf("lea"),
            ["Leads:0:Name"] = "Lea",
            ["Leads:0:Tenant"] = ChatPerson.Tenant,
            // A test says itself when the bot looks who is to be reminded.
            ["Reminders:Enabled"] = "false",
        };
        // Development, because only there may a channel on this machine speak to the bot without a token.
        var options = new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = folder };
        return StartAsync(options, settings, builder =>
        {
            builder.Services.AddSingleton(clock);
            if (logs is not null)
                Log(builder, logs);
        });
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    /// <summary>At the levels that the product ships with, and all that the product itself can be made to say.</summary>
    private static void Log(WebApplicationBuilder builder, ILoggerProvider logs)
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        builder.Logging.AddConfiguration(shipped.GetSection("Logging")).AddProvider(logs);
        foreach (var own in (string[])["S3ReportBot", "Microsoft.Bot", "Azure"])
            builder.Logging.AddFilter(own, LogLevel.Trace);
    }
}
