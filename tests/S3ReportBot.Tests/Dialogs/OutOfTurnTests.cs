using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Commands;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>Answers that come too early, too late, or whole where a part is asked.</summary>
public class OutOfTurnTests
{
    private const string Summary = "The partnership maps laboratories for small firms. Its aim is one catalogue of equipment with prices and opening hours.";
    private const string Prose = "We map the labs that small firms may use and we share what we learn. In two years we want one catalogue of equipment "
        + "with prices, and a fund that pays the first days of each visit.";
    private const string Ratings = "3n211nn2121232221";

    [Theory]
    [InlineData("7=3", 6, "3"), InlineData("1=n, 17=5", 16, "5")]
    public async Task A_rating_is_changed_while_the_next_question_waits(string message, int item, string value)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 21", Ratings, message);

        Assert.Equal(value, ((RatingsContent)(await bot.AnswerAsync("sdg")).Content!).Values[item]);
        Assert.Null((await bot.AnswerAsync("self-assessment")).Content);
        Assert.Equal("self-assessment", (await bot.PendingQuestionAsync())?.Question);
    }

    [Fact]
    public async Task A_rating_is_one_where_none_was_given_yet()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 21", "skip", "5=n");

        Assert.Equal("n", ((RatingsContent)(await bot.AnswerAsync("sdg")).Content!).Values[4]);
        Assert.Null((await bot.AnswerAsync("self-assessment")).Content);
    }

    [Fact]
    public async Task A_rating_that_does_not_exist_is_refused_wherever_it_is_typed()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 21", Ratings);

        Assert.Contains("18", (await bot.SaysAsync("18=2")).Text, StringComparison.Ordinal);
        Assert.Null((await bot.AnswerAsync("self-assessment")).Content);
    }

    [Fact]
    public async Task A_summary_at_the_address_is_kept_for_the_summary()
    {
        await using var bot = await Situations.OpenAsync(Situations.NoReport);
        await bot.SaysAllAsync("start", "1", "ccre-s3", "26-06-2020");

        var kept = await bot.SaysAsync(Summary);
        Assert.Contains("5. Executive summary", kept.Text, StringComparison.Ordinal);
        Assert.Null((await bot.AnswerAsync("executive-summary")).Content);

        await bot.SaysAsync("store it");
        Assert.Equal(Summary, GrammarTests.Text(await bot.AnswerAsync("executive-summary")));
    }

    [Fact]
    public async Task A_day_with_a_remark_is_refused_where_a_day_is_asked()
    {
        await using var bot = await Situations.OpenAsync(Situations.NoReport);
        await bot.SaysAllAsync("start", "1", "ccre-s3");

        Assert.Contains("26-06-2020", (await bot.SaysAsync("was on the 3 of may 2017 in Florence")).Text, StringComparison.Ordinal);
        Assert.Equal("start-date", (await bot.PendingQuestionAsync())?.Question);
    }

    [Fact]
    public async Task Prose_at_a_list_of_regions_is_asked_about()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 6", Prose);

        Assert.Null((await bot.AnswerAsync("leading-regions")).Content);
    }

    [Fact]
    public async Task An_address_at_the_date_is_the_address_while_that_is_missing()
    {
        await using var bot = await Situations.OpenAsync(Situations.NoReport);
        await bot.SaysAllAsync("start", "1", "ccre-s3", "www.example.eu");

        Assert.Equal("https://www.example.eu", GrammarTests.Text(await bot.AnswerAsync("webpage")));
        Assert.Equal("start-date", (await bot.PendingQuestionAsync())?.Question);
    }

    [Fact]
    public async Task A_date_at_the_address_is_kept_for_the_date_and_names_the_one_it_would_replace()
    {
        await using var bot = await Situations.OpenAsync(Situations.NoReport);
        await bot.SaysAllAsync("start", "1", "ccre-s3", "26-06-2020");

        Assert.Contains("26-06-2020", (await bot.SaysAsync("27 June 2020")).Text, StringComparison.Ordinal);
        await bot.SaysAsync("store it");

        Assert.Equal("27-06-2020", GrammarTests.Text(await bot.AnswerAsync("start-date")));
    }

    [Theory]
    [InlineData("Fair | 12 May 2020 | Rome | 30 guests")]
    [InlineData("Fair\t12 May 2020\tRome\t30 guests\nVisit\t13 May 2020\tPadova\t")]
    [InlineData("Fair; 12 May 2020; Rome; 30 guests")]
    public async Task Whole_rows_are_rows_where_one_cell_is_asked(string rows)
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 10", "Spring meeting", rows);

        var events = ((RowsContent)(await bot.AnswerAsync("past-events")).Content!).Rows;
        Assert.Equal(["Spring meeting", "", "", ""], events[0].Cells);
        Assert.Equal("Fair", events[1].Cells[0]);
        Assert.Equal("Rome", events[1].Cells[2]);
    }

    [Fact]
    public async Task A_list_of_names_in_the_last_column_is_one_cell()
    {
        await using var bot = await Situations.OpenAsync(Situations.Question);
        await bot.SaysAllAsync("go to 10", "Spring meeting", "12 May 2020", "Rome", "Speakers: A. Rossi; B. Novak; C. Silva; D. Popescu");

        var only = Assert.Single(((RowsContent)(await bot.AnswerAsync("past-events")).Content!).Rows);
        Assert.Equal("Speakers: A. Rossi; B. Novak; C. Silva; D. Popescu", only.Cells[3]);
    }
}
