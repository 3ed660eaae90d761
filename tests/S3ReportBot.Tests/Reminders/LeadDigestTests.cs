using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Reminders.Simulation;

namespace S3ReportBot.Tests.Reminders;

/// <summary>Leads get one look at where things stand on the working day before the deadline, Friday 29 January, and on the one after it, Monday 1 February.</summary>
public class LeadDigestTests
{
    private static readonly Coordinator Lea = new("msteams/lea", "chat-lea", LocalTime.Zone("Europe/Helsinki"), ReminderFrequency.Standard,
        false, new(2020, 10, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Each_lead_gets_one_before_and_one_after_at_nine_where_the_lead_is()
    {
        await using var anna = await OpenAsync(Membership.Everywhere);
        foreach (var (day, hour, digests) in ((int Day, int Hour, int Digests)[])[(28, 7, 0), (29, 6, 0), (29, 7, 1), (29, 9, 1), (30, 7, 1), (32, 6, 1), (32, 7, 2), (32, 10, 2), (33, 7, 2)])
        {
            await AtAsync(anna, new DateTimeOffset(2021, 1, 1, hour, 0, 0, TimeSpan.Zero).AddDays(day - 1));
            Assert.Equal(digests, Digests(anna).Count);
        }

        Assert.Contains("The deadline is 31 January 2021. Submitted so far: 0 of", Digests(anna)[0], StringComparison.Ordinal);
        Assert.Contains("not started", Digests(anna)[0], StringComparison.Ordinal);
        Assert.Contains("has passed", Digests(anna)[1], StringComparison.Ordinal);
        var ledger = await anna.Ledger.ReadDigestsAsync(RemindedCoordinator.Report.Period, default);
        Assert.Equal([ReminderState.Sent, ReminderState.Sent], ledger.Select(row => row.Reminder.State));
    }

    [Fact]
    public async Task A_lead_of_one_partnership_sees_that_one()
    {
        await using var anna = await OpenAsync(RemindedCoordinator.Report.Partnership);
        await AtAsync(anna, new DateTimeOffset(2021, 1, 29, 8, 0, 0, TimeSpan.Zero));

        Assert.Contains("Submitted so far: 0 of 1.", Assert.Single(Digests(anna)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("another-partnership", ReminderFrequency.Standard)]
    [InlineData(Membership.Everywhere, ReminderFrequency.Off)]
    public async Task Whoever_leads_nothing_that_is_due_or_wants_none_gets_none(string scope, ReminderFrequency frequency)
    {
        await using var anna = await OpenAsync(scope);
        await anna.Bot.Part<ContactStore>().ChooseAsync(Lea.Person, frequency, Lea.Since, default);
        await AtAsync(anna, new DateTimeOffset(2021, 1, 29, 8, 0, 0, TimeSpan.Zero));

        Assert.Empty(Digests(anna));
    }

    private static async Task<RemindedCoordinator> OpenAsync(string scope)
    {
        var anna = await RemindedCoordinator.OpenAsync();
        await Population.MeetAsync(Lea, anna.Tables);
        await anna.Bot.Part<MemberDirectory>().AddLeadAsync(scope, new Member(Lea.Person, "Lea", Role.Lead, "", Lea.Since), default);
        return anna;
    }

    private static Task AtAsync(RemindedCoordinator anna, DateTimeOffset time) => anna.RoundAsync(time - anna.Clock.GetUtcNow());

    private static IReadOnlyList<string> Digests(RemindedCoordinator anna) =>
        [.. anna.Received.Where(received => received.Conversation == Lea.Conversation).Select(received => received.Message)];
}
