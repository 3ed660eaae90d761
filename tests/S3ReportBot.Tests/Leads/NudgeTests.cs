using S3ReportBot.Core.Reports;
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

        Assert.Contains("✓ Reminded now", (await bot.SaysAsync("nudge ccre-s3", LeadSteps.Lea)).Text, StringComparison.Ordinal);
        Assert.Contains("so I wait", (await bot.SaysAsync("nudge ccre-s3", LeadSteps.Lea)).Text, StringComparison.Ordinal);
        var nudge = Assert.Single(await bot.Part<ReminderStore>().ReadAsync(Report, default)).Reminder;
        Assert.Equal(("test/Anna", "Lea"), (nudge.Person, nudge.By));
        Assert.Contains("Anna: about to be sent (nudge by Lea)", (await bot.SaysAsync("status ccre-s3", LeadSteps.Lea)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_those_in_scope_who_have_not_submitted()
    {
        await using var bot = await OpenAsync();

        var said = (await bot.SaysAsync("nudge all", LeadSteps.Lea)).Text;

        Assert.Contains("Reminded now: 1, of 1 reports", said, StringComparison.Ordinal);
        Assert.Contains("nobody fills in the report yet: 33", said, StringComparison.Ordinal);
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

        Assert.Contains(said, (await bot.SaysAsync($"due 2020-H2 {date}", LeadSteps.Lea)).Text, StringComparison.Ordinal);

        var deadlines = bot.Part<Deadlines>();
        Assert.Equal((ccre, solar), (deadlines.Of(Report).Day.Day, deadlines.Of(Report with { Partnership = "solar-energy" }).Day.Day));
        Assert.Contains("due on 14 February 2021", (await bot.SaysAsync("status solar energy", LeadSteps.Lea)).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("due 2020-H2 31 December 2020"), InlineData("due 2020-H2 14 February 2031")]
    public async Task A_deadline_within_its_period_or_years_later_is_a_slip(string line)
    {
        await using var bot = await InMemoryBot.OpenAsync();
        await bot.MakeLeadAsync("*");

        Assert.Contains("cannot be meant", (await bot.SaysAsync(line, LeadSteps.Lea)).Text, StringComparison.Ordinal);
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
