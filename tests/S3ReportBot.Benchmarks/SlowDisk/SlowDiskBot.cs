using Microsoft.Extensions.DependencyInjection;
using S3ReportBot.Hosting;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Benchmarks.SlowDisk;

/// <summary>The bot on a file whose every COMMIT takes longer: what sharing commits is worth shows on a slow disk.</summary>
internal static class SlowDiskBot
{
    public static async Task RunAsync(string[] arguments)
    {
        var settings = new Settings(arguments);
        var delay = TimeSpan.FromMilliseconds(settings.Number("delay", 0));
        using var never = new ManualResetEventSlim();
        await using var tables = await SqliteTables.OpenAsync(
            new SqliteTablesOptions
            {
                Path = settings.Text("path", ""),
                AroundCommit = commit =>
                {
                    never.Wait(delay);
                    return commit();
                },
            },
            TimeProvider.System);
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Services.AddReportBot(builder.Configuration, builder.Environment).AddSingleton<ITables>(tables);
        var application = builder.Build();
        application.MapReportBot();
        await application.RunAsync();
    }
}
