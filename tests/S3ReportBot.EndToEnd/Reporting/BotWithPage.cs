using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using S3ReportBot.Hosting;
using S3ReportBot.Tests.LocalChat;

namespace S3ReportBot.EndToEnd.Reporting;

/// <summary>The product as it is put together for its users, with its page, on a loopback port; in January 2021, when the seed's report was due.</summary>
internal sealed class BotWithPage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3reportbot-");
    private readonly RunningTime _time = new(new DateTimeOffset(2021, 1, 12, 9, 0, 0, TimeSpan.Zero));
    private WebApplication _application = null!;

    /// <summary>What the bot logged as a fault: no test of a real client may leave one.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<BotWithPage> StartAsync()
    {
        var bot = new BotWithPage();
        await bot.UpAsync();
        return bot;
    }

    /// <summary>Stops it and starts it anew from its file, at the same address.</summary>
    public async Task RestartAsync()
    {
        await _application.DisposeAsync();
        await UpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task UpAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Development",
            ContentRootPath = _folder.FullName,
            WebRootPath = LocalChatServer.WebRoot(),
        });
        builder.WebHost.UseSetting("urls", Address.ToString());
        builder.Logging.ClearProviders().AddProvider(new FaultLog(Faults)).SetMinimumLevel(LogLevel.Error);
        builder.Services.AddReportBot(builder.Configuration, builder.Environment).AddSingleton<TimeProvider>(_time);
        _application = builder.Build();
        _application.Use(new Unhurried(_time).HandleAsync);
        _application.MapReportBot();
        await _application.StartAsync();
        Address = new Uri(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }
}
