using System.Globalization;
using S3ReportBot.Benchmarks.Driver;
using S3ReportBot.EndToEnd.Tables;

namespace S3ReportBot.Benchmarks.Versus;

/// <summary>
/// Whole turns of this build and of another one, measured in alternating rounds in one run: whatever else the machine does, it does
/// to both. The ratio is the median of the rounds'.
/// </summary>
internal static class VersusTable
{
    private const double MostCpu = 1.15;

    /// <returns>0 if no kind of turn costs more than <see cref="MostCpu"/> times the other build's CPU.</returns>
    public static async Task<int> RunAsync(Settings settings)
    {
        if (settings.Text("other", "") is not { Length: > 0 } other)
            throw new ArgumentException("Say where the other build's S3ReportBot.dll is: --other FILE.");
        Machine.Print();
        Console.WriteLine("| storage | delivery | rounds | CPU ms a turn, other | CPU ms a turn, this | ratio | of the rounds | turns/s, this / other |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---|---:|");
        var missed = 0;
        foreach (var storage in settings.Text("storage", "memory,azurite").Split(','))
        {
            await using var azurite = storage == "azurite" ? await AzuriteProcess.StartAsync() : null;
            await using var before = await BotUnderTest.StartAsync(Tables(azurite, "before"), other);
            await using var after = await BotUnderTest.StartAsync(Tables(azurite, "after"));
            await using var channel = await ChannelDriver.StartAsync();
            foreach (var delivery in Enum.GetValues<Delivery>())
                missed += await CompareAsync(channel, before, after, storage, delivery, settings) > MostCpu ? 1 : 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nThe goal is {MostCpu:F2} times the CPU: {(missed == 0 ? "met" : "MISSED")}."));
        return missed == 0 ? 0 : 1;
    }

    private static IReadOnlyDictionary<string, string> Tables(AzuriteProcess? azurite, string prefix) =>
        azurite is null ? BotUnderTest.OnFile(BotUnderTest.InMemory) : BotUnderTest.OnTables(azurite.ConnectionString, prefix);

    private static async Task<double> CompareAsync(
        ChannelDriver channel, ServerProcess before, ServerProcess after, string storage, Delivery delivery, Settings settings)
    {
        var turns = settings.Number("turns", storage == "azurite" ? 600 : 6000);
        LoadRun[] runs = [await OpenAsync(before, "before"), await OpenAsync(after, "after")];
        foreach (var run in runs)
            await run.MeasureAsync(settings.Number("warm", 2 * turns));
        var rounds = new List<LoadResult[]>();
        for (var round = 0; round < settings.Number("rounds", 9); round++)
        {
            var results = new LoadResult[2];
            foreach (var build in round % 2 == 0 ? new[] { 0, 1 } : [1, 0])
                results[build] = await runs[build].MeasureAsync(turns);
            rounds.Add(results);
        }

        var ratios = rounds.Select(results => results[1].Cpu / results[0].Cpu).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {storage} | {delivery} | {rounds.Count} | {Cpu(0):F3} | {Cpu(1):F3} | {Median(ratios):F2} | {ratios[0]:F2}-{ratios[^1]:F2} | {Median(rounds.Select(results => results[1].TurnsPerSecond / results[0].TurnsPerSecond)):F2} |"));
        return Median(ratios);

        Task<LoadRun> OpenAsync(ServerProcess server, string build) =>
            LoadRun.OpenAsync(channel, server, $"{storage}-{delivery}-{build}", settings.Number("conversations", 16), delivery == Delivery.ExpectReplies, questions: true);

        double Cpu(int build) => Median(rounds.Select(results => results[build].Cpu.TotalMilliseconds));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : double.NaN;
}
