namespace S3ReportBot.Tests.Turns;

/// <summary>Messages sent before their author could see the question, by the channel's clock. A reply takes a second.</summary>
public sealed class QuickMessageTests
{
    private static readonly TimeSpan Quickly = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task After_a_long_text_they_are_its_next_paragraphs()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 5");
        await anna.SayAsync("Labs in Padova.");
        Assert.Contains("Added to", await anna.SayAsync("Two.", Quickly), StringComparison.Ordinal);
        await anna.SayAsync("Three.", Quickly);
        Assert.Equal("Labs in Padova.\n\nTwo.\n\nThree.", await bot.TextAsync("executive-summary"));
    }

    [Fact]
    public async Task After_a_list_they_are_its_next_entries()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 6");
        await anna.SayAsync("Lapland");
        await anna.SayAsync("Tuscany", Quickly);
        Assert.Equal(["Lapland", "Tuscany"], (await bot.RowsAsync("leading-regions")).Select(row => row.Cells[0]));
        Assert.Empty(await bot.RowsAsync("participating-regions"));
    }

    [Fact]
    public async Task The_same_text_sent_twice_in_a_hurry_stands_there_once()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 5");
        await anna.SayAsync("Labs in Padova.");
        await anna.SayAsync("Labs in Padova.", Quickly);
        Assert.Equal("Labs in Padova.", await bot.TextAsync("executive-summary"));
    }

    [Fact]
    public async Task After_a_date_they_are_not_stored_and_the_question_is_put_again()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("26-06-2020");
        var reply = await anna.SayAsync("https://example.eu", Quickly);
        Assert.Contains("have not stored", reply, StringComparison.Ordinal);
        Assert.Contains("4. Webpage", reply, StringComparison.Ordinal);
        Assert.Null(await bot.TextAsync("webpage"));
        await anna.SayAsync("https://example.eu");
        Assert.Equal("https://example.eu", await bot.TextAsync("webpage"));
    }

    [Fact]
    public async Task After_a_jump_they_are_not_added_to_an_answer_of_long_ago()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 5");
        await anna.SayAsync("Labs in Padova.");
        await anna.SayAsync("go to 12");
        await anna.SayAsync("Meant for what stood there before.", Quickly);
        Assert.Equal("Labs in Padova.", await bot.TextAsync("executive-summary"));
        Assert.Null(await bot.TextAsync("innovative-results"));
    }

    [Fact]
    public async Task At_the_choice_of_a_report_they_pick_nothing()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = bot.Person("anna");
        await anna.SayAsync("start");
        await anna.SayAsync("1");
        Assert.Contains("2. Partnership", await anna.SayAsync("1", Quickly), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_number_typed_before_the_list_stood_there_deletes_nothing()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 6");
        await anna.SayAsync("Lapland\nTuscany\nAragon");
        await anna.SayAsync("go to 6");
        await anna.SayAsync("delete 1");
        await anna.SayAsync("delete 1", Quickly);
        Assert.Equal(2, (await bot.RowsAsync("leading-regions")).Count);
    }

    [Fact]
    public async Task Time_spent_waiting_for_the_message_before_counts()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        await anna.SayAsync("go to 3");
        Task<string>? second = null;
        bot.Instance.Line.Before = () =>
        {
            second = bot.Instance.HandleAsync(anna.Write("https://example.eu", TimeSpan.FromMinutes(2)));
            bot.Clock.Advance(TimeSpan.FromSeconds(6));
            return Task.CompletedTask;
        };
        await anna.SayAsync("26-06-2020");
        await second!;
        Assert.Contains("have not stored", await anna.SayAsync("Seven regions map their labs.", TimeSpan.FromSeconds(3)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_without_a_time_count_as_sent_after_the_question()
    {
        await using var bot = await RestartableBot.StartAsync();
        var anna = await bot.CoordinatorAsync();
        foreach (var text in new[] { "26-06-2020", "https://example.eu" })
        {
            var activity = anna.Write(text);
            activity.Timestamp = null;
            await bot.Instance.HandleAsync(activity);
        }

        Assert.Equal("https://example.eu", await bot.TextAsync("webpage"));
    }
}
