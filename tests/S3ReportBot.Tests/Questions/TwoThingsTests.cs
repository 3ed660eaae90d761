using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Questions;

/// <summary>One message that answers and asks, or answers and orders.</summary>
public sealed class TwoThingsTests : IAsyncLifetime
{
    private const string Answer = "Seven regions map their labs.";
    private InMemoryBot _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await InMemoryBot.OpenAsync();
        await _bot.SaysAllAsync("start", "1", "ccre-s3", "go to 12");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task The_answer_is_filed_the_question_answered_and_the_next_one_asked()
    {
        var reply = await _bot.SaysAsync($"{Answer} who sees this?");

        Fragments.AssertInOrder(reply.Text, ["✓ Saved: Innovative results", "About who sees", "13 of 22 ·"]);
        await HoldsAsync("innovative-results", Answer);
    }

    [Fact]
    public async Task A_date_is_filed_without_the_question_behind_it()
    {
        await _bot.SaysAsync("go to 3");
        Assert.Contains("About who sees", (await _bot.SaysAsync("26-06-2020, who sees this?")).Text, StringComparison.Ordinal);
        await HoldsAsync("start-date", "26-06-2020");
    }

    [Fact]
    public async Task Next_passes_over_nothing()
    {
        Assert.Contains("13 of 22 ·", (await _bot.SaysAsync($"{Answer} next please")).Text, StringComparison.Ordinal);
        await HoldsAsync("innovative-results", Answer);
        Assert.Equal(AnswerState.Open, (await _bot.AnswerAsync("socio-economic-impacts")).State);
    }

    [Fact]
    public async Task An_order_leads_where_it_says()
    {
        var reply = await _bot.SaysAsync($"{Answer} go to 5");

        Fragments.AssertInOrder(reply.Text, ["✓ Saved: Innovative results", "5 of 22 ·"]);
        await HoldsAsync("innovative-results", Answer);
    }

    [Fact]
    public async Task One_undo_takes_it_back()
    {
        await _bot.SaysAsync($"{Answer} who sees this?");
        await _bot.SaysAsync("undo");
        Assert.Null((await _bot.AnswerAsync("innovative-results")).Content);
    }

    [Fact]
    public async Task What_would_take_much_away_is_asked_about_without_what_stands_behind_it()
    {
        await _bot.SaysAsync(string.Join(' ', Enumerable.Repeat("The labs of seven regions share their prices and machines.", 5)));
        await _bot.SaysAllAsync("go to 12", "Twelve firms joined the labs. who sees this?", "store it");
        await HoldsAsync("innovative-results", "Twelve firms joined the labs.");
    }

    private async Task HoldsAsync(string question, string text) =>
        Assert.Equal(new TextContent(text), (await _bot.AnswerAsync(question)).Content);
}
