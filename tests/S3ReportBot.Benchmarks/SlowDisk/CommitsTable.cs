using System.Globalization;
using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.Benchmarks.SlowDisk;

/// <summary>Whole turns, normal delivery, where each COMMIT takes some milliseconds more: one conversation beside many.</summary>
internal static class CommitsTable
{
    private const int Many = 64;
    private const double Goal = 20;

    /// <returns>0 if many conversations reach so many times the turns of one.</returns>
    public static async Task<int> RunAsync(Settings settings)
    {
        var delay = settings.Text("delay", "10");
        var folder = Directory.CreateTempSubdirectory("s3reportbot-");
        double ratio;
        await using var channel = await ChannelDriver.StartAsync();
        await using (var bot = await ServerProcess.StartAsync(
            [typeof(CommitsTable).Assembly.Location, "slow-disk", "--path", Path.Combine(folder.FullName, "bot.db"), "--delay", delay],
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" }))
        {
            await MeasureAsync(channel, bot, "warm", Many, settings.Number("warm", 3000));
            var one = await MeasureAsync(channel, bot, "one", 1, settings.Number("one", 500));
            var many = await MeasureAsync(channel, bot, "many", Many, settings.Number("turns", 10000));
            Machine.Print();
            Console.WriteLine($"Each COMMIT takes {delay} ms longer.\n");
            Console.WriteLine("| conversations | turns/s | p50 ms | p95 ms | p99 ms |");
            Console.WriteLine("|---:|---:|---:|---:|---:|");
            Console.WriteLine(Row(1, one));
            Console.WriteLine(Row(Many, many));
            ratio = many.TurnsPerSecond / one.TurnsPerSecond;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{ratio:F1} times the turns; the goal is {Goal}: {(ratio >= Goal ? "met" : "MISSED")}."));
        }

        folder.Delete(recursive: true);
        return ratio >= Goal ? 0 : 1;
    }

    private static async Task<LoadResult> MeasureAsync(ChannelDriver channel, ServerProcess bot, string name, int conversations, int turns) =>
        await (await LoadRun.OpenAsync(channel, bot, name, conversations, expectReplies: false, questions: true)).MeasureAsync(turns);

    private static string Row(int conversations, LoadResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {conversations} | {result.TurnsPerSecond:F0} | {result.P50.TotalMilliseconds:F2} | {result.P95.TotalMilliseconds:F2} | {result.P99.TotalMilliseconds:F2} |");
}
