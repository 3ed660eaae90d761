using System.Diagnostics;
using System.Globalization;
using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.Benchmarks.Reminders;

/// <summary>Reminders that are all due at once: how near to the permitted rate they go out, and whether the process keeps anything of them.</summary>
internal static class RemindersTable
{
    private const int Steps = 10;
    private const double LeastRate = 0.9;

    /// <summary>What the collector may leave lying about between two looks.</summary>
    private const double AllowedMemory = 1.25;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(1);

    /// <returns>0 if at least nine tenths of the permitted rate was kept, each came once, and the memory of the last look is that of the second.</returns>
    public static async Task<int> RunAsync(Settings settings)
    {
        var (recipients, rate) = (settings.Number("recipients", 10_000), settings.Number("rate", 100));
        var file = Path.Combine(Path.GetTempPath(), $"reminders-{Guid.NewGuid():N}.db");
        var times = new List<TimeSpan>(recipients);
        var came = new HashSet<string>(recipients);
        var clock = Stopwatch.StartNew();
        await using var connector = await ConnectorServer.StartAsync((conversation, _) =>
        {
            lock (times)
            {
                times.Add(clock.Elapsed);
                came.Add(conversation);
            }

            return ValueTask.CompletedTask;
        });
        try
        {
            await DuePeople.WriteAsync(file, recipients, connector.Address);
            await using var bot = await BotUnderTest.StartAsync(file, ("Reminders__PerSecond", rate.ToString(CultureInfo.InvariantCulture)));
            return await WatchAsync(bot, times, came, recipients, rate);
        }
        finally
        {
            foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
                File.Delete(left);
        }
    }

    private static async Task<int> WatchAsync(ServerProcess bot, List<TimeSpan> times, HashSet<string> came, int recipients, int rate)
    {
        Machine.Print();
        Console.WriteLine("| sent | a second | permitted | resident MB |");
        Console.WriteLine("|---:|---:|---:|---:|");
        var looks = new List<long>();
        var (seen, silent) = (0, Stopwatch.StartNew());
        while (looks.Count < Steps && silent.Elapsed < LongestSilence)
        {
            await Task.Delay(20);
            var sent = Count(times);
            if (sent > seen)
                (seen, silent) = (sent, Stopwatch.StartNew());
            if (sent < recipients / Steps * (looks.Count + 1))
                continue;
            looks.Add(bot.ResidentBytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {sent} | {Rate(times):F1} | {rate} | {looks[^1] >> 20} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(times)} messages to {came.Count} people; {Rate(times) / rate:P0} of the permitted rate."));
        return looks.Count == Steps && came.Count == recipients && Count(times) == recipients && Rate(times) >= LeastRate * rate && looks[^1] <= looks[1] * AllowedMemory ? 0 : 1;
    }

    private static int Count(List<TimeSpan> times)
    {
        lock (times)
            return times.Count;
    }

    private static double Rate(List<TimeSpan> times)
    {
        lock (times)
            return times.Count < 2 ? 0 : (times.Count - 1) / (times[^1] - times[0]).TotalSeconds;
    }
}
