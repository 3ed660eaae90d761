namespace S3ReportBot.Tests.Turns;

/// <summary>The message after a turn whose reply may be lost.</summary>
public sealed class UnseenQuestionTests : IAsyncLifetime
{
    private RestartableBot _bot = null!;
    private Writer _anna = null!;

    /// <summary>Answered the executive summary, and never saw that it was saved nor the next question.</summary>
    public async Task InitializeAsync()
    {
        _bot = await RestartableBot.StartAsync();
        _anna = await _bot.CoordinatorAsync();
        await _anna.SayAsync("go to 12");
        await LoseAsync("Our results.");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task The_same_text_is_saved_already()
    {
        var reply = await _anna.SayAsync("Our results.");
        Assert.Contains("saved already", reply, StringComparison.Ordinal);
        Assert.Contains("13 of 22 ·", reply, StringComparison.Ordinal);
        Assert.Single(await _bot.HistoryAsync());
    }

    [Fact]
    public async Task Another_text_is_kept_aside_and_the_bot_shows_the_question_and_asks()
    {
        var reply = await _anna.SayAsync("Something else.");
        Assert.Contains("is saved", reply, StringComparison.Ordinal);
        Assert.Contains("13 of 22 ·", reply, StringComparison.Ordinal);
        Assert.Contains("`add to it`", reply, StringComparison.Ordinal);
        Assert.Single(await _bot.HistoryAsync());
    }

    /// <summary>The beginning of a message stands on a locked screen.</summary>
    [Fact]
    public async Task Of_a_confidential_question_it_says_how_long_the_text_is()
    {
        await _anna.SayAsync("show it again");
        await LoseAsync("go to 22");
        var asked = await _anna.SayAsync("Two regions do nothing.");
        var dropped = await _anna.SayAsync("go to 5");
        Assert.Contains("(4 words)", asked, StringComparison.Ordinal);
        Assert.Contains("(4 words) was not stored", dropped, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing.", asked + dropped, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "Our results.", "Something else.")]
    [InlineData("instead", "Something else.", null)]
    [InlineData("add to it", "Our results.\n\nSomething else.", null)]
    [InlineData("show it again", "Our results.", null)]
    public async Task What_was_kept_aside_goes_where_its_author_says(string word, string last, string? next)
    {
        await _anna.SayAsync("Something else.");
        await _anna.SayAsync(word);
        Assert.Equal((last, next), (await _bot.TextAsync("innovative-results"), await _bot.TextAsync("socio-economic-impacts")));
    }

    [Fact]
    public async Task What_was_kept_aside_outlives_a_second_lost_reply()
    {
        await LoseAsync("Something else.");
        await _anna.SayAsync("Labs in Seville.");
        await _anna.SayAsync("new");
        Assert.Equal("Something else.\n\nLabs in Seville.", await _bot.TextAsync("socio-economic-impacts"));
    }

    [Fact]
    public async Task What_was_kept_aside_outlives_its_own_repetition()
    {
        await LoseAsync("Something else.");
        await _anna.SayAsync("Something else.");
        await _anna.SayAsync("new");
        Assert.Equal("Something else.", await _bot.TextAsync("socio-economic-impacts"));
    }

    [Fact]
    public async Task What_was_kept_aside_is_named_in_the_question_about_it() =>
        Assert.Contains("“Something else. Labs in Seville.”", await _anna.SayAsync("Something else.\nLabs in Seville."),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("new")]
    [InlineData("instead")]
    [InlineData("Add to it.")]
    [InlineData("show it again")]
    public async Task A_reply_that_was_followed_unheard_is_no_answer_when_it_is_said_again(string word)
    {
        await _anna.SayAsync("Something else.");
        await LoseAsync(word);
        var before = await _bot.HistoryAsync();
        Assert.DoesNotContain("not stored it yet", await _anna.SayAsync(word), StringComparison.Ordinal);
        Assert.Equal(before.Count, (await _bot.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Of_two_dates_kept_aside_the_later_one_counts_and_the_other_is_let_go_aloud()
    {
        await _anna.SayAsync("go to 3");
        await LoseAsync("02-01-1990");
        await LoseAsync("03-01-1990");
        Assert.Contains("“03-01-1990” was not stored", await _anna.SayAsync("04-01-1990"), StringComparison.Ordinal);
        await _anna.SayAsync("instead");
        Assert.Equal("04-01-1990", await _bot.TextAsync("start-date"));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("The answer, seen now.")]
    public async Task What_was_kept_aside_is_let_go_aloud(string text)
    {
        await _anna.SayAsync("Something else.");
        Assert.Contains("was not stored", await _anna.SayAsync(text), StringComparison.Ordinal);
        Assert.Equal(text == "help" ? null : text, await _bot.TextAsync("socio-economic-impacts"));
    }

    [Fact]
    public async Task A_literal_is_kept_aside_with_its_sign_and_filed_without_it()
    {
        await _anna.SayAsync("=done");
        await _anna.SayAsync("add to it");
        Assert.Equal("Our results.\n\ndone", await _bot.TextAsync("innovative-results"));
    }

    [Fact]
    public async Task A_long_text_of_emoji_is_kept_aside_whole()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 40_000));
        await _anna.SayAsync(text);
        await _anna.SayAsync("new");
        Assert.Equal(text, await _bot.TextAsync("socio-economic-impacts"));
    }

    [Fact]
    public async Task A_command_works_as_always_and_puts_the_question()
    {
        var reply = await _anna.SayAsync("undo");
        Assert.Contains("Taken back", reply, StringComparison.Ordinal);
        Assert.Null(await _bot.TextAsync("innovative-results"));
    }

    [Fact]
    public async Task A_command_that_does_not_ask_asks_now_so_that_nothing_is_filed_unseen()
    {
        Assert.Contains("13 of 22 ·", await _anna.SayAsync("review"), StringComparison.Ordinal);
        await _anna.SayAsync("The answer, seen now.");
        Assert.Equal("The answer, seen now.", await _bot.TextAsync("socio-economic-impacts"));
    }

    [Fact]
    public async Task A_skip_that_was_said_again_skips_one_question()
    {
        await _anna.SayAsync("help");
        await LoseAsync("skip");
        Assert.Contains("saved already", await _anna.SayAsync("skip"), StringComparison.Ordinal);
        Assert.Equal(2, (await _bot.HistoryAsync()).Count);
    }

    [Fact]
    public async Task A_number_of_a_list_that_may_not_have_arrived_deletes_nothing()
    {
        await _anna.SayAsync("go to 6");
        await _anna.SayAsync("Lapland\nTuscany\nAragon");
        await _anna.SayAsync("go to 6");
        await LoseAsync("delete 1");
        await _anna.SayAsync("help");
        await LoseAsync("move 2 1");
        Assert.Contains("This is the list now", await _anna.SayAsync("delete 1"), StringComparison.Ordinal);
        Assert.Equal(["Aragon", "Tuscany"], (await _bot.RowsAsync("leading-regions")).Select(row => row.Cells[0]));
    }

    [Fact]
    public async Task Yes_to_a_question_that_may_not_have_arrived_is_asked_for_again()
    {
        await _anna.FillMandatoryAsync();
        await LoseAsync("submit");
        Assert.Contains("Submit the report", await _anna.SayAsync("yes"), StringComparison.Ordinal);
        Assert.Null((await _bot.ReadAsync()).Header!.Receipt);
        Assert.Contains("Submitted", await _anna.SayAsync("yes"), StringComparison.Ordinal);
    }

    private async Task LoseAsync(string text)
    {
        _bot.Instance.Line.Before = () => throw new HttpRequestException("reset");
        Assert.Equal("", await _anna.SayAsync(text));
    }
}
