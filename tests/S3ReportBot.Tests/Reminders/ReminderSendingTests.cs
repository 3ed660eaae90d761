using System.Net;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Reminders;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Reminders.Simulation;

namespace S3ReportBot.Tests.Reminders;

/// <summary>What becomes of one reminder: every state of the ledger and the ways between them.</summary>
public class ReminderSendingTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(null, ReminderState.Sent)]
    [InlineData(HttpStatusCode.GatewayTimeout, ReminderState.Unconfirmed)]
    [InlineData(HttpStatusCode.BadRequest, ReminderState.Failed)]
    [InlineData(HttpStatusCode.Forbidden, ReminderState.Failed)]
    public async Task What_the_channel_answers_decides_and_nothing_is_sent_again(HttpStatusCode? answer, ReminderState state)
    {
        await using var office = await OneOffice.OpenAsync();
        office.Answers = answer;

        await office.RoundAsync();
        await office.RoundAsync(AMinute);

        Assert.Equal(state, (await office.EntryAsync()).State);
        Assert.Equal(-7, (await office.EntryAsync()).Offset);
        Assert.Equal(1, office.Requests);
    }

    [Fact]
    public async Task A_throttled_reminder_goes_when_the_channel_takes_it()
    {
        await using var office = await OneOffice.OpenAsync();
        office.Answers = HttpStatusCode.TooManyRequests;

        await office.RoundAsync();
        Assert.Equal(ReminderState.Claimed, (await office.EntryAsync()).State);
        await office.RoundAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, office.Requests);
        await office.RoundAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(ReminderState.Sent, (await office.EntryAsync()).State);
        Assert.Equal(2, office.Requests);
    }

    [Theory]
    [InlineData(ReminderState.Claimed, 1, ReminderState.Claimed, 0)]
    [InlineData(ReminderState.Claimed, -1, ReminderState.Sent, 1)]
    [InlineData(ReminderState.Sending, 1, ReminderState.Sending, 0)]
    [InlineData(ReminderState.Sending, -1, ReminderState.Unconfirmed, 0)]
    public async Task What_another_instance_left_is_taken_over_after_its_time_unless_it_may_be_on_its_way(ReminderState left, int minutes, ReminderState state, int requests)
    {
        await using var office = await OneOffice.OpenAsync();
        await office.LeaveAsync(left, TimeSpan.FromMinutes(minutes));

        await office.RoundAsync();

        Assert.Equal(state, (await office.EntryAsync()).State);
        Assert.Equal(requests, office.Requests);
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_counted_and_not_tried_again_at_the_next_step()
    {
        await using var office = await OneOffice.OpenAsync();
        office.Answers = HttpStatusCode.Forbidden;
        await office.RoundAsync();
        await office.RoundAsync(TimeSpan.FromDays(6));
        await office.RoundAsync(AMinute);

        var ledger = await office.Ledger.ReadAsync(OneOffice.Report, default);
        Assert.Equal([ReminderState.Failed, ReminderState.Failed], ledger.Select(row => row.Reminder.State));
        Assert.All(ledger, row => Assert.Equal("403 ConversationBlockedByUser", row.Reminder.Reason));
        Assert.Equal(1, office.Requests);
        Assert.Equal(1, (await office.TallyAsync()).Unreachable);
    }

    [Fact]
    public async Task What_was_claimed_for_a_report_that_is_submitted_is_not_needed()
    {
        await using var office = await OneOffice.OpenAsync();
        await office.LeaveAsync(ReminderState.Claimed, -AMinute);
        await Population.SubmitAsync(office.Tables, OneOffice.Office, office.Clock.GetUtcNow());

        // The overview is an hour old at most; the report itself is asked before anything is sent.
        await office.RoundAsync();

        Assert.Equal((ReminderState.NotNeeded, "submitted"), ((await office.EntryAsync()).State, (await office.EntryAsync()).Reason));
        Assert.Equal(0, office.Requests);
    }

    [Fact]
    public async Task A_moved_deadline_begins_a_ladder_of_its_own()
    {
        await using var office = await OneOffice.OpenAsync();
        await office.RoundAsync();
        await office.Bot.Part<Deadlines>().MoveAsync(
            new MovedDeadline(OneOffice.Report.Period, DeadlineStore.All, new DateOnly(2021, 2, 12), "a lead", office.Clock.GetUtcNow()), default);

        await office.RoundAsync(TimeSpan.FromDays(6));
        Assert.Equal(1, office.Requests);
        await office.RoundAsync(TimeSpan.FromDays(1));

        // Friday 29 January is 14 days before 12 February.
        Assert.Equal(2, office.Requests);
        Assert.Contains(await office.Ledger.ReadAsync(OneOffice.Report, default), row => row.Reminder is { Offset: -14, Deadline.Month: 2 });
    }

    [Fact]
    public async Task A_nudge_goes_at_night_to_whoever_wants_no_reminders_and_not_twice_in_a_day()
    {
        await using var office = await OneOffice.OpenAsync();
        await office.Bot.Part<ContactStore>().ChooseAsync(OneOffice.Anna, Rhythm.Off, office.Clock.GetUtcNow(), default);
        office.Clock.Advance(TimeSpan.FromHours(14));

        Assert.Equal((1, 0), await NudgeAsync(office, "turn 1"));
        await office.RoundAsync();
        Assert.Equal(1, office.Requests);
        // The same turn again says the same and nudges nobody; another one within a day is too soon.
        Assert.Equal((1, 0), await NudgeAsync(office, "turn 1"));
        office.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal((0, 1), await NudgeAsync(office, "turn 2"));
        await office.RoundAsync();
        Assert.Equal(1, office.Requests);
        office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((1, 0), await NudgeAsync(office, "turn 3"));
        await office.RoundAsync();

        Assert.Equal(2, office.Requests);
        Assert.Equal(ReminderState.Sent, (await office.EntryAsync()).State);
    }

    [Fact]
    public async Task A_half_year_opens_by_itself_the_day_after_its_end_in_brussels()
    {
        await using var office = await OneOffice.OpenAsync();
        var summer = new ReportingPeriod(2021, 1);
        office.Clock.Advance(new DateTimeOffset(2021, 6, 30, 21, 59, 0, TimeSpan.Zero) - office.Clock.GetUtcNow());
        await office.RoundAsync();
        Assert.Empty(await office.Bot.Part<OverviewStore>().ListAsync(summer, default));

        await office.RoundAsync(TimeSpan.FromHours(1));

        var rows = await office.Bot.Part<OverviewStore>().ListAsync(summer, default);
        Assert.InRange(rows.Count, 2, 1000);
        Assert.All(rows.Values, row => Assert.False(row.Progress!.IsBegun));
        Assert.Equal("Partnership 0", rows[OneOffice.Report.Partnership].Progress!.Partnership);
    }

    private static async Task<(int Nudged, int TooSoon)> NudgeAsync(OneOffice office, string turn)
    {
        var nudges = office.Bot.Part<Nudges>();
        var plan = await nudges.PlanAsync(OneOffice.Report, new Person("a lead", "Lea", []), turn, office.Clock.GetUtcNow(), default);
        await nudges.CarryOutAsync(plan, default);
        return (plan.Nudged, plan.TooSoon);
    }
}
