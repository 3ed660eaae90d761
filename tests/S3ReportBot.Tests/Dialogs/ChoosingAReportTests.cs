using S3ReportBot.Core.Reports;
using S3ReportBot.Tests.Commands;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>Period and partnership, the first coordinator, and questions of the bot's own.</summary>
public class ChoosingAReportTests
{
    [Fact]
    public async Task Another_name_after_the_question_whether_to_list_one_is_read_as_if_nothing_had_been_asked()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "Wool of the North");

        var again = await bot.SaysAsync("Wool of the South");
        await bot.SaysAsync("yes");

        Assert.Contains("\"Wool of the South\" is not on my list", again.Text, StringComparison.Ordinal);
        Assert.Equal("wool-of-the-south", (await bot.ReportAsync())?.Key.Partnership);
    }

    [Fact]
    public async Task No_to_a_new_partnership_asks_for_one_again()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "Wool of the North");

        var reply = await bot.SaysAsync("No.");

        Assert.Contains("Not put on the list", reply.Text, StringComparison.Ordinal);
        Assert.Equal("partnership", await bot.CurrentAsync());
        Assert.Equal("start-date", (await bot.SaysAsync("ccre-s3"), await bot.CurrentAsync()).Item2);
    }

    [Fact]
    public async Task Back_from_the_partnership_is_the_period_again()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "2");

        await bot.SaysAsync("back");

        Assert.Equal("period", await bot.CurrentAsync());
    }

    [Fact]
    public async Task Back_from_the_first_question_is_a_switch_and_continue_returns()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "ccre-s3", "back");
        Assert.Equal("period", await bot.CurrentAsync());

        await bot.SaysAsync("continue");

        Assert.Equal("start-date", await bot.CurrentAsync());
    }

    [Fact]
    public async Task A_partnership_that_has_a_coordinator_is_closed_to_others()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "ccre-s3");
        foreach (var text in (string[])["start", "1"])
            await bot.SaysAsync(text, "Ben");

        var refused = await bot.SaysAsync("ccre-s3", "Ben");

        Assert.Contains("`join CODE`", refused.Text, StringComparison.Ordinal);
        Assert.Null(await bot.ReportAsync("Ben"));
        Assert.Equal("partnership", await bot.CurrentAsync("Ben"));
    }

    [Fact]
    public async Task A_report_exists_from_its_first_answer()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "ccre-s3", "later");
        Assert.NotNull((await bot.ReportAsync())?.Header);
        await bot.SaysAllAsync("switch", "2", "ccre-s3");
        Assert.Null((await bot.ReportAsync())?.Header);

        await bot.SaysAsync("26-06-2020");

        Assert.Equal(ReportStatus.Draft, (await bot.ReportAsync())?.Header?.Status);
    }

    [Fact]
    public async Task Who_works_on_two_reports_hears_which_one_was_answered()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.SaysAllAsync("start", "1", "ccre-s3", "switch", "1", "Bioenergy");

        var reply = await bot.SaysAsync("26-06-2020");

        Assert.Contains("Start date (Bioenergy, July - December 2020)", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prose_after_the_question_whether_to_submit_is_stored_nowhere_and_the_question_is_asked_again()
    {
        await using var bot = await Situations.OpenAsync(Situations.Nothing);
        await bot.SaysAllAsync("continue", "Seven regions map their labs.", "Lapland (FI), FI1D7", "Aragon (ES), ES24", "pause", "submit");
        var before = await bot.ChangesAsync();

        var reply = await bot.SaysAsync("01-01-2001");

        Assert.Contains("Send `yes` to submit", reply.Text, StringComparison.Ordinal);
        Assert.Equal(before, await bot.ChangesAsync());
        Assert.Contains("Submitted", (await bot.SaysAsync("yes")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sorry, the start date was 27 June 2020", "`go to 3`")]
    [InlineData("please undo my last change", "`undo`")]
    public async Task Where_yes_would_submit_nothing_else_asks_for_it(string message, string offered)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("Seven regions map their labs.", "Lapland (FI), FI1D7", "Aragon (ES), ES24", "submit");

        var reply = (await bot.SaysAsync(message)).Text;

        Assert.Contains(offered, reply, StringComparison.Ordinal);
        Assert.Contains("Shall I submit the report?", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("yes` changes", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("send `yes`", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Submitted", (await bot.SaysAsync("no")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_a_colleague_submitted_meanwhile_is_not_submitted_again()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        var code = (await bot.SaysAsync("invite")).Text.Split("`join ")[1].Split('`')[0];
        await bot.SaysAllAsync("Seven regions map their labs.", "Lapland (FI), FI1D7", "Aragon (ES), ES24");
        await bot.SaysAsync($"join {code}", "Ben");
        await bot.SaysAsync("submit", "Ben");
        await bot.SaysAllAsync("submit", "yes");

        var reply = await bot.SaysAsync("yes", "Ben");

        Assert.Contains("was submitted by Anna", reply.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await bot.ReportAsync())?.Header?.Receipt?.Number);
    }

    [Fact]
    public async Task A_row_that_a_colleague_deleted_is_said_to_be_gone()
    {
        await using var bot = await Situations.OpenAsync(Situations.InsideRow);
        var code = (await bot.SaysAsync("invite")).Text.Split("`join ")[1].Split('`')[0];
        foreach (var text in (string[])[$"join {code}", "go to 9", "delete all"])
            await bot.SaysAsync(text, "Ben");

        Assert.Contains("not there any more", (await bot.SaysAsync("help")).Text, StringComparison.Ordinal);
        Assert.Null((await bot.PendingQuestionAsync())?.Row);
    }

    [Theory]
    [InlineData("edit 2", "Aragon (ES), ES24"), InlineData("delete 2", "Deleted"), InlineData("move 2 1", "1. Aragon")]
    public async Task A_list_of_regions_takes_the_commands_of_a_table(string command, string expected)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", "Lapland (FI), FI1D7; Aragon (ES), ES24", "go to 6");

        Assert.Contains(expected, (await bot.SaysAsync(command)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_entry_of_a_list_takes_its_place()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", "Lapland (FI), FI1D7; Aragon (ES), ES24", "go to 6", "edit 1");

        await bot.SaysAsync("Kainuu (FI), FI1D8");

        Assert.Equal(["Kainuu (FI), FI1D8", "Aragon (ES), ES24"], GrammarTests.Entries(await bot.AnswerAsync("leading-regions")));
        Assert.Null((await bot.PendingQuestionAsync())?.Row);
    }
}
