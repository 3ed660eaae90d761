using S3ReportBot.Core.Reports;
using S3ReportBot.Reminders;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Leads;

/// <summary>`nudge` and `due` as a lead types them; what comes of an entry of the ledger is tested with the reminders.</summary>
public sealed class NudgeTests
{
    private static readonly ReportKey Report = new("ccre-s3", new ReportingPeriod(2020, 2));

    [Fact]
    public async Task Whoever_has_not_submitted_is_nudged_once_in_24_hours()
    {
        await using var desk = await OpenAsync();

        Assert.Contains("✓ Reminded now", (await desk.SaysAsync("nudge ccre-s3", LeadDesk.Lea)).Text, StringComparison.Ordinal);
        Assert.Contains("so I wait", (await desk.SaysAsync("nudge ccre-s3", LeadDesk.Lea)).Text, StringComparison.Ordinal);
        var nudge = Assert.Single(await desk.Part<ReminderStore>().ReadAsync(Report, default)).Reminder;
        Assert.Equal(("test/Anna", "Lea"), (nudge.Person, nudge.By));
        Assert.Contains("Anna: about to be sent (nudge by Lea)", (await desk.SaysAsync("status ccre-s3", LeadDesk.Lea)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_those_in_scope_who_have_not_submitted()
    {
        await using var desk = await OpenAsync();

        var said = (await desk.SaysAsync("nudge all", LeadDesk.Lea)).Text;

        Assert.Contains("Reminded now: 1, of 1 reports", said, StringComparison.Ordinal);
        Assert.Contains("nobody fills in the report yet: 33", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submitted_report_and_one_without_people_are_not_nudged()
    {
        await using var desk = await OpenAsync();
        await desk.SubmitAsync();

        Assert.Contains("is submitted", (await desk.SaysAsync("nudge ccre-s3", LeadDesk.Lea)).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody fills in", (await desk.SaysAsync("nudge solar energy", LeadDesk.Lea)).Text, StringComparison.Ordinal);
        Assert.Empty(await desk.Part<ReminderStore>().ReadAsync(Report, default));
    }

    [Theory]
    [InlineData("*", "14 February 2021", "all partnerships", 14, 14), InlineData("solar-energy", "14-02-2021", "solar-energy", 31, 14)]
    public async Task A_deadline_moves_for_the_scope(string scope, string date, string said, int ccre, int solar)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.MakeLeadAsync(scope);

        Assert.Contains(said, (await desk.SaysAsync($"due 2020-H2 {date}", LeadDesk.Lea)).Text, StringComparison.Ordinal);

        var deadlines = desk.Part<Deadlines>();
        Assert.Equal((ccre, solar), (deadlines.Of(Report).Day.Day, deadlines.Of(Report with { Partnership = "solar-energy" }).Day.Day));
        Assert.Contains("due on 14 February 2021", (await desk.SaysAsync("status solar energy", LeadDesk.Lea)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("due 2020-H2 31 December 2020"), InlineData("due 2020-H2 14 February 2031")]
    public async Task A_deadline_within_its_period_or_years_later_is_a_slip(string line)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.MakeLeadAsync("*");

        Assert.Contains("cannot be meant", (await desk.SaysAsync(line, LeadDesk.Lea)).Text, StringComparison.Ordinal);
        Assert.Equal(Deadline.Default(Report.Period), desk.Part<Deadlines>().Of(Report));
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.FillAsync();
        await desk.MakeLeadAsync("*");
        return desk;
    }
}
