using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Tests.Support;
using S3ReportBot.Turns;

namespace S3ReportBot.Tests.Leads;

/// <summary>`nudge` and `due` as a lead types them; what comes of an entry of the ledger is tested with the reminders.</summary>
public sealed class NudgeTests
{
    private static readonly ReportKey Report = new("ccre-s3", new ReportingPeriod(2020, 2));

    [Fact]
    public async Task Whoever_has_not_submitted_is_nudged_once_in_24_hours()
    {
        await using var bot = await OpenAsync();

        Assert.Contains("✓ I remind 1 person", (await bot.SaysAsync("nudge ccre-s3", LeadSteps.Lea)).Text, StringComparison.Ordinal);
        Assert.Contains("so I send nothing now", (await bot.SaysAsync("nudge ccre-s3", LeadSteps.Lea)).Text, StringComparison.Ordinal);
        var nudge = Assert.Single(await bot.Part<ReminderStore>().ReadAsync(Report, default)).Reminder;
        Assert.Equal(("test/Anna", "Lea"), (nudge.Person, nudge.By));
        Assert.Contains("Anna: about to be sent (nudge by Lea)", (await bot.SaysAsync("status ccre-s3", LeadSteps.Lea)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_those_in_scope_who_have_not_submitted()
    {
        await using var bot = await OpenAsync();

        var asked = (await bot.SaysAsync("nudge all", LeadSteps.Lea)).Text;

        Assert.Contains("reminds 1 person now (reports of July - December 2020: 1)", asked, StringComparison.Ordinal);
        Assert.Contains("in 33 partnerships nobody fills in the report yet", asked, StringComparison.Ordinal);
        Assert.Empty(await bot.Part<ReminderStore>().ReadAsync(Report, default));
        Assert.Contains("✓ I remind 1 person now", (await bot.SaysAsync("yes", LeadSteps.Lea)).Text, StringComparison.Ordinal);
        Assert.Single(await bot.Part<ReminderStore>().ReadAsync(Report, default));
    }

    [Theory]
    [InlineData("submitted", "1 report is submitted"), InlineData("nudged", "1 person was reminded in the last 24 hours")]
    [InlineData("blocked", "1 person blocked or removed me"), InlineData("", "in 34 partnerships nobody fills in the report yet")]
    public async Task Whoever_reminds_nobody_hears_why(string happened, string why)
    {
        await using var bot = happened.Length > 0 ? await OpenAsync() : await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync("*");
        if (happened == "submitted")
            await bot.SubmitAsync();
        if (happened == "nudged")
            await bot.SaysAsync("nudge ccre-s3", LeadSteps.Lea);
        if (happened == "blocked")
            await bot.Part<PeopleStore>().BlockAsync("test/Anna", "test/chat-Anna", "blocked", default);

        var said = (await bot.SaysAsync("nudge all", LeadSteps.Lea)).Text;

        Assert.Contains("I reminded nobody", said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain("`yes`", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submitted_report_and_one_without_people_are_not_nudged()
    {
        await using var bot = await OpenAsync();
        await bot.SubmitAsync();

        Assert.Contains("is submitted", (await bot.SaysAsync("nudge ccre-s3", LeadSteps.Lea)).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody fills in", (await bot.SaysAsync("nudge solar energy", LeadSteps.Lea)).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.Part<ReminderStore>().ReadAsync(Report, default));
    }

    [Theory]
    [InlineData("*", "14 February 2021", "all partnerships", 14, 14), InlineData("solar-energy", "14-02-2021", "solar-energy", 31, 14)]
    public async Task A_deadline_moves_for_the_scope(string scope, string date, string said, int ccre, int solar)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync(scope);

        Assert.Contains(said, (await bot.SaysAndMeansAsync($"due 2020-H2 {date}")).Text, StringComparison.Ordinal);

        var deadlines = bot.Part<Deadlines>();
        Assert.Equal((ccre, solar), (deadlines.Of(Report).Day.Day, deadlines.Of(Report with { Partnership = "solar-energy" }).Day.Day));
        Assert.Contains("Due on 14 February 2021", (await bot.SaysAsync("status solar energy", LeadSteps.Lea)).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("due 2020-H2 31 December 2020"), InlineData("due 2020-H2 14 February 2031")]
    public async Task A_deadline_within_its_period_or_years_later_is_a_slip(string line)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync("*");

        Assert.Contains("is not possible", (await bot.SaysAsync(line, LeadSteps.Lea)).Text, StringComparison.Ordinal);
        Assert.Equal(Deadline.Default(Report.Period), bot.Part<Deadlines>().Of(Report));
    }

    private static async Task<InMemoryBot> OpenAsync()
    {
        var bot = await InMemoryBot.OpenAsync();
        await bot.FillAsync();
        await bot.MakeLeadAsync("*");
        return bot;
    }
}
