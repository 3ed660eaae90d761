using S3ReportBot.Core.Answers;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>A section from one question to the next, and the choice of the report.</summary>
public sealed class SectionDialogTests : DialogTalk
{
    [Fact]
    public async Task An_answer_leads_to_the_next_open_question_of_the_next_section_too()
    {
        var client = Client("start-date");
        Assert.Contains("Start date of your partnership", await SaysAsync(client, "hello"), StringComparison.Ordinal);

        Assert.Contains("Partnership's webpage", await SaysAsync(client, "26.6.2020"), StringComparison.Ordinal);
        Assert.Contains("executive summary", await SaysAsync(client, "www.example.eu"), StringComparison.Ordinal);
        Assert.Contains("leading regions", await SaysAsync(client, "Who we are."), StringComparison.Ordinal);

        Assert.Equal("26-06-2020", Text("start-date"));
        Assert.Equal("https://www.example.eu", Text("webpage"));
        Assert.Equal("Who we are.", Text("executive-summary"));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_asked_again_and_then_taken()
    {
        var client = Client("start-date");
        await SaysAsync(client, "hello");

        var refused = await SaysAsync(client, "31-02-2020");
        await SaysAsync(client, "28-02-2020");

        Assert.Contains("cannot read \"31-02-2020\"", refused, StringComparison.Ordinal);
        Assert.Contains("3 of 22", refused, StringComparison.Ordinal);
        Assert.Equal("28-02-2020", Text("start-date"));
    }

    [Fact]
    public async Task A_table_ends_with_the_question_after_it()
    {
        var client = Client("working-areas");
        await SaysAsync(client, "hello");

        Assert.Contains("past meetings", await SaysAsync(client, "none"), StringComparison.Ordinal);

        Assert.Equal("past-events", Turns.Shown?.Question);
    }

    [Fact]
    public async Task After_the_last_question_the_first_open_one_comes_round()
    {
        var client = Client("self-assessment");
        await SaysAsync(client, "hello");

        await SaysAsync(client, "Padova leads it.");

        Assert.Equal("start-date", Turns.Shown?.Question);
    }

    [Fact]
    public async Task A_date_that_is_none_stands_after_an_equals_sign()
    {
        var client = Client("start-date");
        await SaysAsync(client, "hello");

        await SaysAsync(client, "=none yet");

        Assert.Equal("none yet", Text("start-date"));
        Assert.Equal(AnswerState.Answered, Turns.Answers["start-date"].State);
    }

    [Fact]
    public async Task The_period_leads_to_the_partnership_and_an_unclear_one_is_asked_again()
    {
        var client = Client("period");
        Assert.Contains("Reporting period", await SaysAsync(client, "hello"), StringComparison.Ordinal);

        Assert.Contains("half-years that have started", await SaysAsync(client, "2050-H1"), StringComparison.Ordinal);
        Assert.Contains("name of your partnership", await SaysAsync(client, "July - December 2020"), StringComparison.Ordinal);
        Assert.Contains("fits more than one", await SaysAsync(client, "Smart"), StringComparison.Ordinal);

        Assert.Equal(("partnership", "2020-H2"), (Turns.Shown?.Question, Turns.Shown?.Period));
    }

    private string? Text(string question) => (Turns.Answers[question].Content as TextContent)?.Text;
}
