using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Questions;

public sealed class SameTests
{
    [Fact]
    public async Task The_next_report_shows_each_answer_of_the_last_and_same_keeps_it()
    {
        await using var bot = await SecondReport.OpenAsync();

        var opened = await bot.SaysAsync("continue");

        Fragments.AssertInOrder(opened.Text, ["January - June 2021", "`same section`", "3 of 22", "In July - December 2020: 26-06-2020"]);
        Assert.Contains("same", opened.Buttons);
        var kept = await bot.SaysAsync("same");
        Fragments.AssertInOrder(kept.Text, ["✓ Kept from July - December 2020: Start date", "4 of 22", "https://www.example.eu"]);
        Assert.Equal(new TextContent("26-06-2020"), (await bot.AnswerAsync("start-date")).Content);
        Assert.Contains("A summary of what we do.", (await bot.SaysAsync("https://new.example.eu")).Text, StringComparison.Ordinal);
        Fragments.AssertInOrder((await bot.SaysAsync("same")).Text, ["6 of 22", "• Aragon (ES24)", "• Lapland (FI), FI1D7"]);
    }

    [Fact]
    public async Task Same_section_keeps_all_that_is_open_there_but_events_and_undo_takes_it_back()
    {
        await using var bot = await SecondReport.BeginAsync();
        await bot.SaysAsync("same section");
        await bot.SaysAsync("Eight regions map their labs.");

        var kept = await bot.SaysAsync("same section");

        Fragments.AssertInOrder(kept.Text, ["Leading regions, Participating regions, Working areas", "8 of 22"]);
        var report = await bot.ReportAsync();
        Assert.Equal(new TextContent("Eight regions map their labs."), report!.Answers["executive-summary"].Content);
        var area = Assert.Single(((RowsContent)report.Answers["working-areas"].Content!).Rows);
        Assert.Equal(["Museums", "Aragon", "Lapland", "none"], area.Cells);
        Assert.Equal(AnswerState.Open, report.Answers["planned-events"].State);
        var ids = report.Answers.All.Select(answer => answer.Content).OfType<RowsContent>().SelectMany(rows => rows.Rows)
            .Select(row => row.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        await bot.SaysAsync("undo");
        Assert.Null((await bot.AnswerAsync("leading-regions")).Content);
        Assert.Null((await bot.AnswerAsync("working-areas")).Content);
        Assert.NotNull((await bot.AnswerAsync("executive-summary")).Content);
    }

    [Fact]
    public async Task Three_ratings_change_in_one_line_and_the_others_stay_as_they_were()
    {
        await using var bot = await SecondReport.BeginAsync();
        await bot.SaysAsync("go to 21");

        await bot.SaysAsync("1=1, 2=2, 17=5");

        Assert.Equal("12211nn2121232225", string.Concat(((RatingsContent)(await bot.AnswerAsync("sdg")).Content!).Values));
    }

    [Fact]
    public async Task What_the_last_report_left_out_cannot_be_kept()
    {
        await using var bot = await SecondReport.BeginAsync();
        Assert.DoesNotContain("same", (await bot.SaysAsync("go to 8")).Buttons);

        Assert.Contains("nothing to keep", (await bot.SaysAsync("same")).Text, StringComparison.Ordinal);

        Assert.Equal(AnswerState.Open, (await bot.AnswerAsync("interested-regions")).State);
    }

    [Fact]
    public async Task Without_an_earlier_report_there_is_nothing_to_keep()
    {
        await using var bot = await InMemoryBot.OpenAsync();
        var opened = await bot.SaysAllAsync("start", "2020-H2", "High Tech Farming");
        Assert.DoesNotContain("same", opened.Text, StringComparison.Ordinal);

        Assert.Contains("no earlier report", (await bot.SaysAsync("same")).Text, StringComparison.Ordinal);
        Assert.Contains("no earlier report", (await bot.SaysAsync("same section")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_given_already_stays()
    {
        await using var bot = await SecondReport.BeginAsync();
        await bot.SaysAllAsync("27-06-2020", "go to 3");

        await bot.SaysAsync("same");

        Assert.Equal(new TextContent("27-06-2020"), (await bot.AnswerAsync("start-date")).Content);
    }

    [Fact]
    public async Task Review_says_what_is_new_or_changed()
    {
        await using var bot = await SecondReport.BeginAsync();
        await bot.SaysAllAsync("same", "https://new.example.eu", "same section");

        var review = await bot.SaysAsync("review");

        Assert.Contains("Compared with July - December 2020: 5 the same, 1 new or changed. 4 Webpage",
            review.Text.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_forgets_nothing_of_it()
    {
        await using var bot = await SecondReport.BeginAsync();
        await bot.RestartAsync();

        await bot.SaysAsync("same");

        Assert.Equal(new TextContent("26-06-2020"), (await bot.AnswerAsync("start-date")).Content);
    }
}
