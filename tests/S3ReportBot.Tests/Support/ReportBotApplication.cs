using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace S3ReportBot.Tests.Support;

/// <summary>The whole product as it is put together for its users, on a loopback port, with a file for its reports and a clock of the test's.</summary>
internal sealed class ReportBotApplication : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> OnFile = new() { ["Storage:Sqlite:Path"] = "reports.db" };

    private readonly WebApplication _application;

    private ReportBotApplication(WebApplication application) => _application = application;

    public IServiceProvider Services => _application.Services;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="folder">Where the reports are kept; starting there again is a restart.</param>
    /// <param name="storage">The settings of the bot's storage; null for a file in the folder.</param>
    /// <param name="dialogs">The folder of what the bot asks and says; null for the product's own.</param>
    public static async Task<ReportBotApplication> StartAsync(
        string folder, FakeTimeProvider clock, string? dialogs = null, ILoggerProvider? logs = null, IReadOnlyDictionary<string, string?>? storage = null)
    {
        // Development, because only there may a channel on this machine speak to the bot without a token.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = folder });
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (logs is not null)
            Log(builder, logs);
        builder.Configuration.AddInMemoryCollection(storage ?? OnFile);
        builder.Configuration["Dialogs:Path"] = dialogs;
        // Whoever is called Lea leads all partnerships.
        builder.Configuration["Leads:0:Id"] = ChatPerson.DirectoryIdOf("lea");
        builder.Configuration["Leads:0:Name"] = "Lea";
        builder.Configuration["Leads:0:Tenant"] = ChatPerson.Tenant;
        // A test says itself when the bot looks who is to be reminded.
        builder.Configuration["Reminders:Enabled"] = "false";
        builder.Services.AddReportBot(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<TimeProvider>(clock);
        var application = builder.Build();
        application.MapReportBot();
        await application.StartAsync();
        return new ReportBotApplication(application);
    }

    /// <summary>At the levels that the product ships with, and all that the product itself can be made to say.</summary>
    private static void Log(WebApplicationBuilder builder, ILoggerProvider logs)
    {
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        foreach (var own in new[] { "S3ReportBot", "Microsoft.Bot", "Azure" })
            builder.Configuration[$"Logging:LogLevel:{own}"] = nameof(LogLevel.Trace);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddProvider(logs);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
