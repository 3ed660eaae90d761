using System.Globalization;
using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.Benchmarks;

/// <summary>The bot's memory while its file grows: nothing may be kept between turns.</summary>
internal static class MemoryTable
{
    private const int Steps = 10;
    private const int Conversations = 16;

    /// <summary>What the collector may leave lying about between two looks.</summary>
    private const double Allowed = 1.25;

    /// <returns>0 if the last look is no higher than the second, give or take the collector's leeway.</returns>
    public static async Task<int> RunAsync(Settings settings)
    {
        await using var channel = await ChannelDriver.StartAsync();
        await using var servers = await Servers.StartAsync(["disk"]);
        var bot = servers.Running[^1].Process;
        var run = await LoadRun.OpenAsync(channel, bot, "memory", Conversations, expectReplies: false, questions: true);
        var step = settings.Number("turns", 100_000) / Steps;
        var looks = new List<long>();
        Machine.Print();
        Console.WriteLine("| turns | resident MB | CPU ms a turn |");
        Console.WriteLine("|---:|---:|---:|");
        for (var i = 1; i <= Steps; i++)
        {
            var result = await run.MeasureAsync(step);
            looks.Add(result.ResidentBytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {i * step} | {result.ResidentBytes >> 20} | {result.Cpu.TotalMilliseconds:F3} |"));
        }

        return looks[^1] <= looks[1] * Allowed ? 0 : 1;
    }
}
