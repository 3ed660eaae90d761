using S3ReportBot.Core.Answers;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>How often a turn goes to storage, and what it carries there.</summary>
public sealed class TurnCallsTests
{
    private static readonly string[] Answered = ["read People", "read Reports", "write Reports", "write Overview", "write Reports"];
    private static readonly string[] Shown = ["read People", "read Reports", "write Reports", "write Reports"];
    private static readonly string[] Kept = ["read People", "read Reports", "write Reports"];

    [Fact]
    public async Task An_answered_question_is_two_reads_and_three_writes_however_much_is_answered()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        Assert.Equal(Answered.Order(), await CallsAsync(bot, anna, "26-06-2020"));
        await anna.SayAsync("go to 12");
        for (var number = 12; number < 17; number++)
            await anna.SayAsync("We met in Padova.");
        Assert.Equal(Answered.Order(), await CallsAsync(bot, anna, "We met in Padova."));
    }

    [Fact]
    public async Task Moving_writes_the_turn_row_twice_and_help_once()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        Assert.Equal(Shown.Order(), await CallsAsync(bot, anna, "go to 12"));
        Assert.Equal(Kept, await CallsAsync(bot, anna, "help"));
        Assert.Equal(Kept.Take(2), await CallsAsync(bot, anna, null));
    }

    [Fact]
    public async Task A_turn_that_shows_an_answer_of_the_last_report_reads_that_one_row_more()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        foreach (var text in (string[])["26-06-2020", "www.example.eu", "Seven regions map their labs.", "Lapland (FI), FI1D7",
            "Aragon (ES), ES24", "submit", "yes"])
            await anna.SayAsync(text);
        bot.Clock.Advance(TimeSpan.FromDays(180));
        await anna.SayAsync("continue");
        Assert.Equal(Answered.Append("read Reports").Order(), await CallsAsync(bot, anna, "26-06-2020"));
        Assert.Equal(Shown.Append("read Reports").Order(), await CallsAsync(bot, anna, "go to 5"));
        await anna.SayAsync("Eight regions map their labs.");
        Assert.Equal(Shown.Order(), await CallsAsync(bot, anna, "go to 5"));
    }

    [Fact]
    public async Task A_response_needs_no_confirmation()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.Forget();
        await anna.SayInResponseAsync("26-06-2020");
        Assert.Equal(Answered.Take(4).Order(), bot.Tables.Calls.Order());
    }

    [Fact]
    public async Task Five_hundred_pasted_rows_are_one_commit()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 9");
        var paste = string.Join('\n', Enumerable.Range(1, 500).Select(number => $"Area {number}\tLapland\tTuscany\tNobody"));
        Assert.Equal(Answered.Order(), await CallsAsync(bot, anna, paste));
        Assert.Equal(500, (await bot.RowsAsync("working-areas")).Count);
        Assert.Single(await bot.HistoryAsync());
        Assert.Contains("row 500", await anna.SayAsync("delete 500"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forty_thousand_emoji_are_kept_to_the_letter()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 5");
        var text = string.Concat(Enumerable.Repeat("👩", 40_000));
        Assert.Equal(Answered.Order(), await CallsAsync(bot, anna, text));
        Assert.Equal(text, await bot.TextAsync("executive-summary"));
        Assert.Equal(text, ((TextContent)(await bot.HistoryAsync())[0].After.Content!).Text);
    }

    [Theory]
    [InlineData(StorageFailure.Refused, "Nothing is changed")]
    [InlineData(StorageFailure.Unconfirmed, "could not confirm")]
    public async Task What_storage_does_not_take_is_never_called_saved(StorageFailure kind, string sentence)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.FailAt(TableNames.Reports, Moment.Before, kind);
        if (kind == StorageFailure.Unconfirmed)
            bot.Tables.At(TableNames.Reports, Moment.Before, () =>
            {
                bot.Tables.Reads = StorageFailure.Refused;
                throw new StorageException(kind, "The test says no.");
            });
        var reply = await anna.SayAsync("26-06-2020");
        Assert.Contains(sentence, reply, StringComparison.Ordinal);
        Assert.DoesNotContain("✓", reply, StringComparison.Ordinal);
        Assert.Empty(await bot.HistoryAsync());
        bot.Tables.Reads = null;
        Assert.Contains("✓ Saved", await anna.SayAsync("26-06-2020"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_stored_is_never_called_unsaved()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        bot.Tables.At(TableNames.Reports, Moment.After, () =>
        {
            bot.Tables.Reads = StorageFailure.Refused;
            throw new StorageException(StorageFailure.Unconfirmed, "The test says no.");
        });
        Assert.Contains("could not confirm", await anna.SayAsync("26-06-2020"), StringComparison.Ordinal);
        bot.Tables.Reads = null;
        Assert.Contains("saved already", await anna.SayAsync("26-06-2020"), StringComparison.Ordinal);
        Assert.Single(await bot.HistoryAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("of another build\n{}")]
    public async Task Without_its_dialogs_a_conversation_goes_on_at_the_question_that_was_shown(string? dialog)
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 9");
        await anna.SayAsync("Tourism");
        await ReplaceDialogAsync(bot, dialog);
        Assert.Contains("Involved regions", await anna.SayAsync("Lapland"), StringComparison.Ordinal);
        Assert.Equal(["Tourism", "Lapland", "", ""], Assert.Single(await bot.RowsAsync("working-areas")).Cells);
    }

    private static async Task ReplaceDialogAsync(RestartableBot bot, string? dialog)
    {
        var table = bot.Table(TableNames.Reports);
        var row = Assert.Single(await table.RangeAsync("high-tech-farming~2020-_482", "c", "d", default));
        var changed = new EntityProperties().AddLong("Dialog", dialog);
        foreach (var (name, value) in row.Properties.Where(property => !property.Key.StartsWith("Dialog", StringComparison.Ordinal)))
            _ = value switch
            {
                string text => changed.Add(name, text),
                bool flag => changed.Add(name, flag),
                DateTimeOffset time => changed.Add(name, time),
                _ => throw new InvalidOperationException(name),
            };
        Assert.True((await table.WriteAsync("high-tech-farming~2020-_482", [new TableWrite.Replace(row.Row, row.ETag, changed)], default)).IsCommitted);
    }

    /// <param name="text">Null for the newest activity once more.</param>
    private static async Task<IEnumerable<string>> CallsAsync(RestartableBot bot, Writer person, string? text)
    {
        bot.Tables.Forget();
        await (text is null ? person.AgainAsync() : person.SayAsync(text));
        return bot.Tables.Calls.Order();
    }
}
