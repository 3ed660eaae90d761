using S3ReportBot.Core.Answers;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>Questions that take many messages: what they ask, what they record, and how they end.</summary>
public sealed class TableAndRatingsTests : DialogTalk
{
    [Fact]
    public async Task A_row_is_asked_column_by_column_and_then_the_next_one()
    {
        var client = Client("working-areas");
        Assert.Contains("Type the first Working area", await SaysAsync(client, "hello"), StringComparison.Ordinal);

        Assert.Contains("**Region in charge?**", await SaysAsync(client, "Smart museums"), StringComparison.Ordinal);
        Assert.Contains("**Involved regions?**", await SaysAsync(client, "Aragon; (ES24)"), StringComparison.Ordinal);
        Assert.Contains("Shall I store it as **Involved regions**", await SaysAsync(client, "3"), StringComparison.Ordinal);
        Assert.Contains("**Other actors?**", await SaysAsync(client, "store it"), StringComparison.Ordinal);
        Assert.Contains("Type the next Working area", await SaysAsync(client, "none"), StringComparison.Ordinal);

        Assert.Equal(["Smart museums", "Aragon; (ES24)", "3", "none"], Rows("working-areas").Single().Cells);
        Assert.Equal("working-areas", Turns.Shown?.Question);
    }

    [Fact]
    public async Task A_row_is_saved_from_its_first_column_on()
    {
        var client = Client("working-areas");
        await SaysAsync(client, "hello");

        await SaysAsync(client, "Smart museums");

        Assert.Equal(["Smart museums", "", "", ""], Rows("working-areas").Single().Cells);
        Assert.Equal(AnswerState.Begun, Turns.Answers["working-areas"].State);
    }

    [Fact]
    public async Task A_paste_stays_at_the_table_and_the_same_rows_are_not_added_twice()
    {
        var client = Client("working-areas");
        await SaysAsync(client, "hello");

        await SaysAsync(client, "Museums\tAragon\tLapland\tnone\nGames\tVeneto\tTuscany\tPadova");
        var again = await SaysAsync(client, "Games\tVeneto\tTuscany\tPadova");

        Assert.Contains("in the table already", again, StringComparison.Ordinal);
        Assert.Equal(["Museums", "Games"], Rows("working-areas").Select(row => row.Cells[0]));
    }

    [Fact]
    public async Task Nothing_at_an_empty_table_leads_to_the_next_question()
    {
        var client = Client("working-areas");
        await SaysAsync(client, "hello");

        await SaysAsync(client, "none");

        Assert.Equal("past-events", Turns.Shown?.Question);
        Assert.Equal(AnswerState.Skipped, Turns.Answers["working-areas"].State);
    }

    [Fact]
    public async Task Single_values_rate_one_goal_after_the_other_and_a_line_of_17_ends_it()
    {
        var client = Client("sdg");
        await SaysAsync(client, "hello");

        Assert.Contains("1 of 17 rated", await SaysAsync(client, "3"), StringComparison.Ordinal);
        Assert.Contains("2 of 17 rated", await SaysAsync(client, "n"), StringComparison.Ordinal);
        Assert.Contains("2 of 17 rated", await SaysAsync(client, "2=5"), StringComparison.Ordinal);
        Assert.Equal("sdg", Turns.Shown?.Question);
        await SaysAsync(client, "- - 1 1 1 1 1 1 1 1 1 1 1 1 1 1 4");

        Assert.Equal("self-assessment", Turns.Shown?.Question);
        var values = Assert.IsType<RatingsContent>(Turns.Answers["sdg"].Content).Values;
        Assert.Equal(("3", "5", "1", "4"), (values[0], values[1], values[2], values[16]));
    }

    [Fact]
    public async Task Ratings_that_cannot_be_read_are_asked_again()
    {
        var client = Client("sdg");
        await SaysAsync(client, "hello");

        var reply = await SaysAsync(client, "1234");

        Assert.Contains("You sent 4 values", reply, StringComparison.Ordinal);
        Assert.Contains("Strongly agree", reply, StringComparison.Ordinal);
        Assert.Null(Turns.Answers["sdg"].Content);
    }

    private IReadOnlyList<Row> Rows(string question) => Assert.IsType<RowsContent>(Turns.Answers[question].Content).Rows;
}
