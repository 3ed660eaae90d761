using System.Globalization;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reminders;

/// <summary>
/// What becomes of a report's ledger at one moment. The report is that of 2020-H2, due on 31 January 2021; it is 25 January, ten o'clock.
/// </summary>
public class ReportWatchTests
{
    private static readonly DateTimeOffset Now = new(2021, 1, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = new(2020, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Deadline Due = new(new DateOnly(2021, 1, 31));
    private static readonly WatchedPerson Anna = new("anna", LongAgo, LocalTime.Brussels, ReminderFrequency.Standard, default);

    [Theory]
    [InlineData(ReminderKind.Step, ReminderState.Waiting, "2021-01-31", false, null)]
    [InlineData(ReminderKind.Step, ReminderState.Waiting, "2021-01-31", true, "submitted")]
    [InlineData(ReminderKind.Step, ReminderState.Waiting, "2021-02-28", false, "the deadline moved")]
    [InlineData(ReminderKind.Step, ReminderState.Claimed, "2021-02-28", false, "the deadline moved")]
    [InlineData(ReminderKind.Step, ReminderState.Sending, "2021-01-31", false, "its instance ended")]
    [InlineData(ReminderKind.Nudge, ReminderState.Sending, null, true, "its instance ended")]
    [InlineData(ReminderKind.Nudge, ReminderState.Waiting, null, false, null)]
    [InlineData(ReminderKind.Asked, ReminderState.Waiting, null, true, "submitted")]
    [InlineData(ReminderKind.Step, ReminderState.Sent, "2021-02-28", true, null)]
    [InlineData(ReminderKind.Step, ReminderState.NotNeeded, "2021-02-28", true, null)]
    public void An_entry_ends_for_a_reason(ReminderKind kind, ReminderState state, string? deadline, bool submitted, string? reason)
    {
        var entry = Entry(kind, state, deadline);

        Assert.Equal(reason, Watch(submitted, Now, entry).Ended(entry)?.Reason);
    }

    [Fact]
    public void A_step_that_was_left_is_too_late_when_the_schedule_is_over()
    {
        var entry = Entry(ReminderKind.Step, ReminderState.Waiting, "2021-01-31");
        var watch = Watch(submitted: false, Due.At.AddDays(ReminderSchedule.LastDay + 1), entry);

        Assert.Equal(("too late", true), (watch.Ended(entry)?.Reason, watch.IsOver));
    }

    [Theory]
    [InlineData(ReminderKind.Nudge, ReminderState.Waiting, false, true)]
    [InlineData(ReminderKind.Asked, ReminderState.Claimed, false, true)]
    [InlineData(ReminderKind.Asked, ReminderState.Waiting, true, false)]
    [InlineData(ReminderKind.Step, ReminderState.Waiting, false, false)]
    [InlineData(ReminderKind.Nudge, ReminderState.Sent, false, false)]
    public void What_was_asked_for_goes_now(ReminderKind kind, ReminderState state, bool submitted, bool goes)
    {
        var entry = Entry(kind, state, "2021-01-31");

        Assert.Equal(goes, Watch(submitted, Now, entry).IsAskedFor(entry));
    }

    [Fact]
    public void The_last_step_that_has_come_is_due_and_those_before_it_are_noted()
    {
        var verdict = Watch(submitted: false, Now).Decide(Anna, Now);

        Assert.Equal((-7, Due.Day), (verdict.Due?.Offset, verdict.Due?.Deadline));
        Assert.Equal([(-30, "a later one came"), (-14, "a later one came")],
            verdict.Ended.Select(ended => (ended.Entry.Offset, ended.Reason)));
    }

    /// <summary>An entry that an instance left is taken up as it stands, not made a second time.</summary>
    [Fact]
    public void A_step_that_was_claimed_and_left_is_the_one_that_is_due()
    {
        var left = Entry(ReminderKind.Step, ReminderState.Claimed, "2021-01-31") with { Offset = -7 };

        Assert.Same(left, Watch(submitted: false, Now, left).Decide(Anna, Now).Due);
        Assert.Empty(Watch(submitted: false, Now, left).Leaderless(["anna"]));
        Assert.Equal("no coordinator any more", Assert.Single(Watch(submitted: false, Now, left).Leaderless(["ben"])).Reason);
    }

    [Fact]
    public void Whoever_chose_to_hear_nothing_since_is_left_alone()
    {
        var left = Entry(ReminderKind.Step, ReminderState.Claimed, "2021-01-31") with { Offset = -7 };

        var verdict = Watch(submitted: false, Now, left).Decide(Anna with { Frequency = ReminderFrequency.Off, FrequencySince = Now }, Now);

        Assert.Null(verdict.Due);
        Assert.Equal("another rhythm", Assert.Single(verdict.Ended).Reason);
    }

    [Fact]
    public void Nobody_whose_last_step_is_taken_need_be_looked_at()
    {
        var sent = Entry(ReminderKind.Step, ReminderState.Sent, "2021-01-31") with { Offset = -7 };

        Assert.Equal((true, false), (Watch(submitted: false, Now, sent).IsDone("anna"), Watch(submitted: false, Now, sent).IsDone("ben")));
    }

    private static ReportWatch Watch(bool submitted, DateTimeOffset now, params Reminder[] ledger) =>
        new(new ScheduleOutlook(Due, new DateOnly(2021, 1, 1), Shipped.DaysOff, now), ledger, submitted, now);

    private static Reminder Entry(ReminderKind kind, ReminderState state, string? deadline) => new(kind, "anna", state, LongAgo)
    {
        Deadline = deadline is null ? default : DateOnly.ParseExact(deadline, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Until = LongAgo,
    };
}
