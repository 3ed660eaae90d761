using System.Diagnostics;
using System.Globalization;
using S3ReportBot.EndToEnd.Tables;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Azure;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Benchmarks.Opening;

/// <summary>Reading the largest report that the form allows, from a file and from Azurite: what a turn reads of it.</summary>
internal static class OpeningTable
{
    private const int Warm = 20;
    private static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(100);

    /// <returns>0 if Azurite gives it in time, in the median.</returns>
    public static async Task<int> RunAsync(Settings settings)
    {
        var folder = Directory.CreateTempSubdirectory("s3reportbot-");
        await using var azurite = await AzuriteProcess.StartAsync();
        await using var file = await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = Path.Combine(folder.FullName, "bot.db") }, TimeProvider.System);
        await using var service = await AzureTables.OpenAsync(new AzureTablesOptions { ConnectionString = azurite.ConnectionString }, CancellationToken.None);
        Machine.Print();
        Console.WriteLine("| storage | characters | p50 ms | p95 ms |");
        Console.WriteLine("|---|---:|---:|---:|");
        await MeasureAsync("file", file, settings);
        var median = await MeasureAsync("Azurite", service, settings);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe goal is {Goal.TotalMilliseconds:F0} ms from Azurite: {(median < Goal ? "met" : "MISSED")}."));
        await file.DisposeAsync();
        folder.Delete(recursive: true);
        return median < Goal ? 0 : 1;
    }

    private static async Task<TimeSpan> MeasureAsync(string name, ITables tables, Settings settings)
    {
        var store = new ReportStore(tables);
        var characters = await LargestReport.WriteAsync(store);
        var times = new List<TimeSpan>();
        for (var run = 0; run < Warm + settings.Number("times", 100); run++)
        {
            var start = Stopwatch.GetTimestamp();
            await store.ReadAsync(LargestReport.Key, LargestReport.Author, LargestReport.Conversation, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        List<TimeSpan> counted = [.. times.Skip(Warm).Order()];
        var (median, high) = (counted[counted.Count / 2], counted[counted.Count * 95 / 100]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {characters} | {median.TotalMilliseconds:F2} | {high.TotalMilliseconds:F2} |"));
        return median;
    }
}
