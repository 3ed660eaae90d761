using S3ReportBot.Storage.Tables;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Turns;

/// <summary>
/// What people hear while storage fails: one honest sentence, never a false `saved`, never a false `not saved`. When it is well again the
/// same text is saved once.
/// </summary>
public sealed class StorageFaultTests
{
    private static readonly Dictionary<string, Action<RestartableBot>> Faults = new()
    {
        ["reads fail"] = bot => bot.Tables.Reads = StorageFailure.Refused,
        ["reads are throttled for longer than a turn"] = bot => bot.Tables.Reads = StorageFailure.Unconfirmed,
        ["disk full, or read-only"] = bot => bot.Tables.AtEvery(TableNames.Reports, Moment.Before, () => throw No(StorageFailure.Refused)),
        ["writes are throttled for longer than a turn"] = bot =>
            bot.Tables.AtEvery(TableNames.Reports, Moment.Before, () => throw No(StorageFailure.Unconfirmed)),
        ["cut off before the write arrived"] = bot => CutOff(bot, Moment.Before),
        ["cut off after the write arrived"] = bot => CutOff(bot, Moment.After),
        ["slow"] = bot => bot.Tables.At(TableNames.Reports, Moment.Before, Never),
        ["slow after the write"] = bot => bot.Tables.At(TableNames.Reports, Moment.After, Never),
        ["somebody always writes first"] = bot => bot.Tables.AtEvery(TableNames.Reports, Moment.Before, () => TouchHeaderAsync(bot)),
        ["too large"] = bot =>
            bot.Tables.AtEvery(TableNames.Reports, Moment.Before, () => throw new ArgumentException("A batch holds 4 MiB.")),
    };

    [Theory]
    [InlineData("reads fail", "error.refused", 0)]
    [InlineData("reads are throttled for longer than a turn", "error.unconfirmed", 0)]
    [InlineData("disk full, or read-only", "error.refused", 0)]
    [InlineData("writes are throttled for longer than a turn", "error.unconfirmed", 0)]
    [InlineData("cut off before the write arrived", "error.unconfirmed", 0)]
    [InlineData("cut off after the write arrived", "error.unconfirmed", 1)]
    [InlineData("slow", "error.unconfirmed", 0)]
    [InlineData("slow after the write", "error.unconfirmed", 1)]
    [InlineData("somebody always writes first", "error.unconfirmed", 0)]
    [InlineData("too large", "error.too-large", 0)]
    public async Task One_honest_sentence_and_afterwards_the_text_is_there_once(string fault, string sentence, int stored)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("https://example.eu");
        await anna.SayAsync("26-06-2020");
        await anna.SayAsync("go to 5");
        var before = (await bot.HistoryAsync()).Count;
        Faults[fault](bot);
        Assert.Equal(TestForms.Texts[sentence], await anna.SayAsync("Six regions map their labs."));
        bot.Tables.Forget();
        bot.Tables.Reads = null;
        Assert.Equal(before + stored, (await bot.HistoryAsync()).Count);
        var reply = await anna.SayAsync("Six regions map their labs.");
        Assert.Contains(stored == 1 ? "saved already" : "✓ Saved", reply, StringComparison.Ordinal);
        Assert.Equal("Six regions map their labs.", await bot.TextAsync("executive-summary"));
        Assert.Equal(before + 1, (await bot.HistoryAsync()).Count);
    }

    [Fact]
    public async Task What_fails_after_the_commit_is_no_fault_to_the_person()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.FailAt(TableNames.Reports, Moment.Before, StorageFailure.Refused, write: 2);
        Assert.Contains("✓ Saved", await anna.SayAsync("26-06-2020"), StringComparison.Ordinal);
        Assert.Equal("26-06-2020", await bot.TextAsync("start-date"));
    }

    [Theory]
    [InlineData("a~start-date", "State", "Nonsense")]
    [InlineData("a~start-date", "Rows0", "no bytes")]
    [InlineData("b", "Status", "Nonsense")]
    [InlineData("b", "Authors0", "[")]
    [InlineData("d~start-date~x~y", "Turn", "only this")]
    [InlineData("c~sms_2fanna~sms_2fchat-anna", "Shown0", "{")]
    [InlineData("c~sms_2fanna~sms_2fchat-anna", "Shown0", "{}")]
    [InlineData("c~sms_2fanna~sms_2fchat-anna", "Last", "null")]
    public async Task A_damaged_row_is_told_with_a_number_and_nothing_is_written_over_it(string row, string property, string value)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("26-06-2020");
        await PutAsync(bot, row, new EntityProperties().Add("Question", "start-date").Add(property, value));
        bot.Tables.Forget();
        var reply = await anna.SayAsync("https://example.eu");
        Assert.Contains("cannot be read", reply, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{8}$", reply);
        Assert.DoesNotContain(bot.Tables.Calls, call => call.StartsWith("write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_is_stored_is_never_called_not_saved()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = bot.Person("anna");
        await anna.SayAsync("start");
        await anna.SayAsync("2020-H2");
        bot.Tables.AtEvery(TableNames.Reports, Moment.Before, () => throw new ArgumentException("A row is too large."));
        Assert.Equal(TestForms.Texts["error.unconfirmed"], await anna.SayAsync("High Tech Farming"));
        Assert.Single(await bot.Table(TableNames.Directory).RangeAsync("high-tech-farming", "m", "m~~", default));
    }

    /// <summary>Until the turn has waited as long as it waits for storage.</summary>
    private static Task Never() => Task.Delay(Timeout.InfiniteTimeSpan);

    private static StorageException No(StorageFailure kind) => new(kind, "The test says no.");

    private static void CutOff(RestartableBot bot, Moment when) => bot.Tables.At(TableNames.Reports, when, () =>
    {
        bot.Tables.Reads = StorageFailure.Refused;
        throw No(StorageFailure.Unconfirmed);
    });

    private static async Task TouchHeaderAsync(RestartableBot bot)
    {
        var table = bot.Table(TableNames.Reports);
        var header = (await table.GetAsync(Partition, "b", default))!;
        Assert.True((await table.WriteAsync(Partition, [new TableWrite.Replace("b", header.ETag, header.Properties)], default)).IsCommitted);
    }

    private static async Task PutAsync(RestartableBot bot, string row, EntityProperties properties) =>
        Assert.True(
            (await bot.Table(TableNames.Reports).WriteAsync(Partition, [new TableWrite.Put(row, properties)], default)).IsCommitted);

    private const string Partition = "high-tech-farming~2020-_482";
}
