using Microsoft.Extensions.Configuration;
using S3ReportBot.Benchmarks.Driver;
using S3ReportBot.Core.Reports;
using S3ReportBot.EndToEnd.Tables;
using S3ReportBot.Questionnaires;
using Xunit.Abstractions;

namespace S3ReportBot.EndToEnd.Kill;

[Collection(Azurite.Name)]
public sealed class PairTests(Azurite azurite, ITestOutputHelper output)
{
    private const int Turns = 5000;
    private const int AtOnce = 12;

    /// <summary>A start costs the machine as much as a hundred turns: most of the time both bots live.</summary>
    private const int MostEvents = 1000;

    [Fact]
    public async Task Two_bots_on_one_table_service_keep_every_acknowledged_answer_once_while_one_is_killed_again_and_again()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("KILL_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"KILL_SEED={seed}");
        var prefix = Azurite.NewPrefix();
        var storage = BotUnderTest.OnTables(azurite.ConnectionString, prefix);
        await using var mortal = new KillableBotProcess(storage);
        await using var steady = new KillableBotProcess(storage);
        await Task.WhenAll(mortal.StartAsync(), steady.StartAsync());
        await using var driver = await ChannelDriver.StartAsync();
        var form = DialogsFolder.Find(new ConfigurationBuilder().Build()).LoadForm();
        var reaper = new Reaper(mortal, seed, MostEvents);
        var workforce = new Workforce(driver, new Pair(mortal, steady), reaper, form, seed);

        var working = workforce.WorkAsync(AtOnce);
        var kills = 0;
        for (; workforce.Turns < Turns; kills++)
            await await Task.WhenAny(reaper.KillOnceAsync(), working);
        workforce.Close();
        await working;

        output.WriteLine($"{kills} kills; {workforce}");
        var period = ReportingPeriod.EndedLastBefore(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        await using var tables = await azurite.OpenAsync(prefix);
        var faults = await new StoredReports(tables, form, period).FaultsAsync(workforce.Everybody);
        var wrong = workforce.Everybody.Select(one => one.Person.Fault).OfType<string>().Concat(faults).Concat(workforce.Log.Doubled)
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.True(workforce.Unanswered > 0, "No kill hit a turn: the test shows nothing.");
    }
}
