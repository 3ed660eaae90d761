using System.Globalization;
using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.Benchmarks;

/// <summary>Whole turns of the echo and of the bot, measured in turn on the same machine in the same run, as a Markdown table.</summary>
internal static class TurnsTable
{
    public const string Echo = "echo";

    /// <returns>0 if every goal is met.</returns>
    public static async Task<int> RunAsync(Settings settings)
    {
        var storages = settings.Text("storage", "memory,disk").Split(',', StringSplitOptions.RemoveEmptyEntries);
        await using var channel = await ChannelDriver.StartAsync();
        await using var servers = await Servers.StartAsync(storages);
        await WarmAsync(channel, servers, settings.Number("warm", 5000));

        Machine.Print();
        Console.WriteLine("| bot | delivery | conversations | turns/s | p50 ms | p95 ms | p99 ms | CPU ms a turn | resident MB |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|");
        var results = new Dictionary<Case, LoadResult>();
        foreach (var delivery in new[] { Delivery.Normal, Delivery.ExpectReplies })
        foreach (var conversations in settings.Numbers("conversations", "1,16,64"))
        foreach (var (name, server) in servers.Running)
        {
            var run = await OpenAsync(channel, name, server, delivery, conversations, "m");
            var result = await run.MeasureAsync(settings.Number("turns", 20000));
            results[new Case(name, delivery, conversations)] = result;
            Console.WriteLine(Row(name, delivery, conversations, result));
        }

        Console.WriteLine();
        return SpeedGoals.Print(results);
    }

    private static async Task WarmAsync(ChannelDriver channel, Servers servers, int turns)
    {
        foreach (var (name, server) in servers.Running)
        foreach (var delivery in new[] { Delivery.Normal, Delivery.ExpectReplies })
            await (await OpenAsync(channel, name, server, delivery, 8, "w")).MeasureAsync(turns);
    }

    private static Task<LoadRun> OpenAsync(
        ChannelDriver channel, string name, ServerProcess server, Delivery delivery, int conversations, string round) => LoadRun.OpenAsync(
            channel, server, $"{name}-{delivery}-{conversations}-{round}", conversations, delivery == Delivery.ExpectReplies, questions: name != Echo);

    private static string Row(string name, Delivery delivery, int conversations, LoadResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {delivery} | {conversations} | {result.TurnsPerSecond:F0} | {result.P50.TotalMilliseconds:F2} | {result.P95.TotalMilliseconds:F2} | {result.P99.TotalMilliseconds:F2} | {result.Cpu.TotalMilliseconds:F3} | {result.ResidentBytes >> 20} |");
}

internal enum Delivery
{
    Normal,
    ExpectReplies,
}

internal sealed record Case(string Bot, Delivery Delivery, int Conversations);
