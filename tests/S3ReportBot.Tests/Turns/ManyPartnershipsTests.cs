using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>What a turn reads and writes does not grow with the programme.</summary>
public sealed class ManyPartnershipsTests
{
    [Fact]
    public async Task An_answered_question_is_as_many_calls_among_a_thousand_partnerships_as_alone()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        var alone = await CallsAsync(bot, anna, "26-06-2020");

        foreach (var batch in Enumerable.Range(0, 1000).Chunk(100))
        {
            await FillAsync(bot, TableNames.Directory, "~all", batch, number => $"partnership-{number}");
            await FillAsync(bot, TableNames.Overview, "2020-_482", batch, number => $"partnership-{number}");
            foreach (var number in batch)
                await FillAsync(bot, TableNames.Reports, $"partnership-{number}~2020-_482", [1, 2, 3], row => $"a~question-{row}");
        }

        var among = await CallsAsync(bot, anna, "https://example.eu");
        Assert.Equal(alone, among);
        Assert.InRange(among.Count(call => call.StartsWith("read", StringComparison.Ordinal)), 1, 2);
        Assert.InRange(among.Count(call => call.StartsWith("write", StringComparison.Ordinal)), 1, 3);
    }

    private static async Task FillAsync(RestartableBot bot, string table, string partition, IEnumerable<int> numbers,
        Func<int, string> row) =>
        Assert.True((await bot.Table(table).WriteAsync(
            partition, [.. numbers.Select(number => new TableWrite.Insert(row(number), new EntityProperties().Add("Partnership", $"partnership-{number}").Add("Name", $"Partnership {number}")))], default)).IsCommitted);

    private static async Task<List<string>> CallsAsync(RestartableBot bot, Writer person, string text)
    {
        bot.Tables.Forget();
        await person.SayAsync(text);
        return [.. bot.Tables.Calls.Order()];
    }
}
