using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using S3ReportBot.Hosting;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Support;

/// <summary>
/// One instance of the bot as its composition root puts it together, over tables and a clock of the test's. It has no port, and nothing
/// in it runs by itself. Several over the same tables are several processes.
/// </summary>
internal sealed class BotInstance : IAsyncDisposable
{
    // Only in Development does the bot send to a channel without a token; elsewhere it refuses one on this machine at once.
    private static readonly Lazy<IServiceCollection> Speaking = new(() => PartsOfTheProduct("Development"));
    private static readonly Lazy<IServiceCollection> Silent = new(() => PartsOfTheProduct("Production"));
    private readonly ServiceProvider _services;

    /// <param name="channel">Takes what the bot sends outside a turn; null for a bot that sends nothing there.</param>
    public BotInstance(ITables tables, TimeProvider clock, HttpMessageHandler? channel = null)
    {
        var services = new ServiceCollection();
        foreach (var part in (channel is null ? Silent : Speaking).Value)
            ((ICollection<ServiceDescriptor>)services).Add(part);
        services.AddSingleton(tables).AddSingleton(clock);
        if (channel is not null)
            services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => channel);
        _services = services.BuildServiceProvider();
    }

    public T Part<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static IServiceCollection PartsOfTheProduct(string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        // The documents' links name a public address; without a server none can be asked for.
        builder.Configuration["Links:BaseUrl"] = "http://127.0.0.1:3978";
        builder.Configuration["Reminders:PerSecond"] = "1000000";
        return builder.Services.AddReportBot(builder.Configuration, builder.Environment);
    }
}
