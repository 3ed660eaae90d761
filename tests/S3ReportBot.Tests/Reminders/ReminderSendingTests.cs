using System.Net;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Reminders;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Tests.Reminders.Simulation;
using S3ReportBot.Turns;

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
        await using var anna = await RemindedCoordinator.OpenAsync();
        anna.Answers = answer;

        await anna.RoundAsync();
        await anna.RoundAsync(AMinute);

        Assert.Equal(state, (await anna.EntryAsync()).State);
        Assert.Equal(-7, (await anna.EntryAsync()).Offset);
        Assert.Equal(1, anna.Requests);
    }

    [Fact]
    public async Task A_throttled_reminder_goes_when_the_channel_takes_it()
    {
        await using var anna = await RemindedCoordinator.OpenAsync();
        anna.Answers = HttpStatusCode.TooManyRequests;

        await anna.RoundAsync();
        Assert.Equal(ReminderState.Claimed, (await anna.EntryAsync()).State);
        await anna.RoundAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1, anna.Requests);
        await anna.RoundAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(ReminderState.Sent, (await anna.EntryAsync()).State);
        Assert.Equal(2, anna.Requests);
    }

    [Theory]
    [InlineData(ReminderState.Claimed, 1, ReminderState.Claimed, 0)]
    [InlineData(ReminderState.Claimed, -1, ReminderState.Sent, 1)]
    [InlineData(ReminderState.Sending, 1, ReminderState.Sending, 0)]
    [InlineData(ReminderState.Sending, -1, ReminderState.Unconfirmed, 0)]
    public async Task What_another_instance_left_is_taken_over_after_its_time_unless_it_may_be_on_its_way(ReminderState left, int minutes, ReminderState state, int requests)
    {
        await using var anna = await RemindedCoordinator.OpenAsync();
        await anna.LeaveAsync(left, TimeSpan.FromMinutes(minutes));

        await anna.RoundAsync();

        Assert.Equal(state, (await anna.EntryAsync()).State);
        Assert.Equal(requests, anna.Requests);
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_counted_and_not_tried_again_at_the_next_step()
    {
        await using var anna = await RemindedCoordinator.OpenAsync();
        anna.Answers = HttpStatusCode.Forbidden;
        await anna.RoundAsync();
        await anna.RoundAsync(TimeSpan.FromDays(6));
        await anna.RoundAsync(AMinute);

        var ledger = await anna.Ledger.ReadAsync(RemindedCoordinator.Report, default);
        Assert.Equal([ReminderState.Failed, ReminderState.Failed], ledger.Select(row => row.Reminder.State));
        Assert.All(ledger, row => Assert.Equal("403 ConversationBlockedByUser", row.Reminder.Reason));
        Assert.Equal(1, anna.Requests);
        Assert.Equal(1, (await anna.TallyAsync()).Unreachable);
    }

    [Fact]
    public async Task What_was_claimed_for_a_report_that_is_submitted_is_not_needed()
    {
        await using var anna = await RemindedCoordinator.OpenAsync();
        await anna.LeaveAsync(ReminderState.Claimed, -AMinute);
        await Population.SubmitAsync(anna.Tables, RemindedCoordinator.Office, anna.Clock.GetUtcNow());

        // The overview is an hour old at most; the report itself is asked before anything is sent.
        await anna.RoundAsync();

        Assert.Equal((ReminderState.NotNeeded, "submitted"), ((await anna.EntryAsync()).State, (await anna.EntryAsync()).Reason));
        Assert.Equal(0, anna.Requests);
    }

    [Fact]
    public async Task A_moved_deadline_begins_a_ladder_of_its_own()
    {
        await using var anna = await RemindedCoordinator.OpenAsync();
        await anna.RoundAsync();
        await anna.Bot.Part<Deadlines>().MoveAsync(
            new MovedDeadline(RemindedCoordinator.Report.Period, DeadlineStore.All, new DateOnly(2021, 2, 12), "a lead",
                anna.Clock.GetUtcNow()), default);

        await anna.RoundAsync(TimeSpan.FromDays(6));
        Assert.Equal(1, anna.Requests);
        await anna.RoundAsync(TimeSpan.FromDays(1));

        // Friday 29 January is 14 days before 12 February.
        Assert.Equal(2, anna.Requests);
        Assert.Contains(await anna.Ledger.ReadAsync(RemindedCoordinator.Report, default), row =>
            row.Reminder is { Offset: -14, Deadline.Month: 2 });
    }

    [Fact]
    public async Task A_nudge_goes_at_night_to_whoever_wants_no_reminders_and_not_twice_in_a_day()
    {
        await using var anna = await RemindedCoordinator.OpenAsync();
        await anna.Bot.Part<ContactStore>().ChooseAsync(RemindedCoordinator.Anna, ReminderFrequency.Off, anna.Clock.GetUtcNow(), default);
        anna.Clock.Advance(TimeSpan.FromHours(14));

        Assert.Equal((1, 0), await NudgeAsync(anna, "turn 1"));
        await anna.RoundAsync();
        Assert.Equal(1, anna.Requests);
        // The same turn again says the same and nudges nobody; another one within a day is too soon.
        Assert.Equal((1, 0), await NudgeAsync(anna, "turn 1"));
        anna.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal((0, 1), await NudgeAsync(anna, "turn 2"));
        await anna.RoundAsync();
        Assert.Equal(1, anna.Requests);
        anna.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((1, 0), await NudgeAsync(anna, "turn 3"));
        await anna.RoundAsync();

        Assert.Equal(2, anna.Requests);
        Assert.Equal(ReminderState.Sent, (await anna.EntryAsync()).State);
    }

    [Fact]
    public async Task A_half_year_opens_by_itself_the_day_after_its_end_in_brussels()
    {
        await using var anna = await RemindedCoordinator.OpenAsync();
        var summer = new ReportingPeriod(2021, 1);
        anna.Clock.Advance(new DateTimeOffset(2021, 6, 30, 21, 59, 0, TimeSpan.Zero) - anna.Clock.GetUtcNow());
        await anna.RoundAsync();
        Assert.Empty(await anna.Bot.Part<OverviewStore>().ListAsync(summer, default));

        await anna.RoundAsync(TimeSpan.FromHours(1));

        var rows = await anna.Bot.Part<OverviewStore>().ListAsync(summer, default);
        Assert.InRange(rows.Count, 2, 1000);
        Assert.All(rows.Values, row => Assert.False(row.Progress!.IsBegun));
        Assert.Equal("Partnership 0", rows[RemindedCoordinator.Report.Partnership].Progress!.Partnership);
    }

    private static async Task<(int Nudged, int TooSoon)> NudgeAsync(RemindedCoordinator anna, string turn)
    {
        var nudges = anna.Bot.Part<Nudges>();
        var plan =
            await nudges.PlanAsync(RemindedCoordinator.Report, new Person("a lead", "Lea", []), turn, anna.Clock.GetUtcNow(), default);
        await nudges.CarryOutAsync(plan, default);
        return (plan.Nudged, plan.TooSoon);
    }
}
