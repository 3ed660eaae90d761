using Microsoft.Extensions.Configuration;
using S3ReportBot.Benchmarks.Driver;
using S3ReportBot.Questionnaires;
using Xunit.Abstractions;

namespace S3ReportBot.EndToEnd.Kill;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 100;
    private const int AtOnce = 12;

    [Fact]
    public async Task Whenever_the_process_is_killed_every_acknowledged_answer_is_kept_where_it_belongs()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("KILL_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"KILL_SEED={seed}");
        var folder = Directory.CreateTempSubdirectory("s3reportbot-kill-");
        await using var bot = new KillableBotProcess(BotUnderTest.OnFile(Path.Combine(folder.FullName, "bot.db")));
        await using var driver = await ChannelDriver.StartAsync();
        var form = DialogsFolder.Find(new ConfigurationBuilder().Build()).LoadForm();
        var reaper = new Reaper(bot, seed);
        var workforce = new Workforce(driver, bot, reaper, form, seed);
        await bot.StartAsync();

        var working = workforce.WorkAsync(AtOnce);
        for (var kill = 1; kill <= Kills; kill++)
            await await Task.WhenAny(reaper.KillOnceAsync(), working);
        workforce.Close();
        await working;
        var faults = await workforce.CheckAsync(AtOnce);

        output.WriteLine(workforce.ToString());
        var wrong = faults.Concat(workforce.Log.Doubled).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.True(workforce.Unanswered > Kills / 10, "Hardly a kill hit a turn: the test shows nothing.");
        folder.Delete(recursive: true);
    }
}
