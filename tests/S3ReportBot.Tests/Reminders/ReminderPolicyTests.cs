using System.Globalization;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reminders;

/// <summary>Who is reminded when, as tables. The report is that of 2020-H2, due on Sunday 31 January 2021.</summary>
public class ReminderPolicyTests
{
    private static readonly ReportingPeriod Period = new(2020, 2);
    private static readonly DateTimeOffset LongAgo = new(2020, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Europe/Brussels", "2021-01-15T07:59Z", null)]
    [InlineData("Europe/Brussels", "2021-01-15T08:00Z", -14)]
    [InlineData("Europe/Brussels", "2021-01-15T15:59Z", -14)]
    [InlineData("Europe/Brussels", "2021-01-15T16:00Z", null)]
    [InlineData("Europe/Brussels", "2021-01-16T10:00Z", null)]
    [InlineData("Europe/Brussels", "2021-01-18T08:00Z", -14)]
    [InlineData("Asia/Tbilisi", "2021-01-15T04:59Z", null)]
    [InlineData("Asia/Tbilisi", "2021-01-15T05:00Z", -14)]
    [InlineData("Asia/Tbilisi", "2021-01-15T13:00Z", null)]
    [InlineData("Europe/Helsinki", "2021-01-15T07:00Z", -14)]
    [InlineData("Atlantic/Azores", "2021-01-15T09:59Z", null)]
    [InlineData("Atlantic/Azores", "2021-01-15T10:00Z", -14)]
    public void A_step_is_due_from_nine_to_five_where_the_person_is(string zone, string now, int? offset) =>
        Assert.Equal(offset, Decide(now, zone: zone, recorded: [-30]).Due?.Offset);

    [Fact]
    public void A_bot_that_was_off_for_three_days_reminds_once_and_of_the_last()
    {
        int[] sent = [-30, -14, -7];

        var verdict = Decide("2021-01-29T09:30Z", recorded: sent);

        Assert.Equal(0, verdict.Due?.Offset);
        Assert.Equal([-3], verdict.Passed.Select(step => step.Offset));
        Assert.Null(Decide("2021-01-29T09:30Z", recorded: [.. sent, -3, 0]).Due);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(ReportStatus.Draft, true)]
    [InlineData(ReportStatus.Submitted, false)]
    [InlineData(ReportStatus.Reopened, false)]
    public void A_report_that_was_never_begun_is_reminded_of_and_a_submitted_one_is_not(ReportStatus? status, bool due) =>
        Assert.Equal(due, Decide("2021-01-22T10:00Z", status: status).Due is not null);

    [Theory]
    [InlineData(ReminderFrequency.Standard, "2021-01-22T10:00Z", -7)]
    [InlineData(ReminderFrequency.Light, "2021-01-22T10:00Z", null)]
    [InlineData(ReminderFrequency.Light, "2021-01-28T10:00Z", -3)]
    [InlineData(ReminderFrequency.Off, "2021-01-28T10:00Z", null)]
    public void The_rhythm_decides_which_steps_there_are(ReminderFrequency frequency, string now, int? offset) =>
        Assert.Equal(offset, Decide(now, frequency, recorded: [-30, -14]).Due?.Offset);

    [Fact]
    public void Whoever_joins_late_is_not_reminded_of_what_came_before()
    {
        Assert.Null(Decide("2021-01-22T14:00Z", since: "2021-01-22T13:00Z").Due);
        Assert.Equal(-3, Decide("2021-01-28T08:00Z", since: "2021-01-22T13:00Z").Due?.Offset);
    }

    [Fact]
    public void A_moved_deadline_has_steps_of_its_own()
    {
        var moved = new Deadline(new(2021, 2, 15), Time("2021-01-29T12:00Z"));

        // Its steps of the past are nobody's; the next one is 14 days before: Monday 1 February.
        Assert.Null(Decide("2021-01-29T13:00Z", deadline: moved, since: "2021-01-29T12:00Z").Due);
        Assert.Equal(-14, Decide("2021-02-01T08:00Z", deadline: moved, since: "2021-01-29T12:00Z").Due?.Offset);
    }

    [Theory]
    [InlineData("2021-01-11T10:00Z", "2021-01-15T08:00Z")]
    [InlineData("2021-01-15T17:00Z", "2021-01-18T08:00Z")]
    [InlineData("2021-01-15T05:00Z", "2021-01-15T08:00Z")]
    [InlineData("2021-03-26T17:00Z", "2021-03-29T07:00Z")]
    public void It_says_when_to_look_again(string now, string next) =>
        Assert.Equal(Time(next), Decide(now, recorded: Time(now).Month == 3 ? [] : [-30]).NextAt);

    [Fact]
    public void After_the_last_step_there_is_nothing_to_wait_for() => Assert.Null(Decide("2021-05-03T10:00Z", recorded: [49]).NextAt);

    /// <summary>
    /// Looked at every half hour for half a year, by a clock in each zone and frequency: each step once, never at night or on a day off.
    /// </summary>
    [Theory]
    [InlineData("Atlantic/Azores"), InlineData("Europe/Lisbon"), InlineData("Europe/Brussels"), InlineData("Europe/Helsinki"), InlineData("Asia/Tbilisi")]
    public void Over_a_whole_half_year_each_step_comes_once(string zone)
    {
        foreach (var frequency in (ReminderFrequency[])[ReminderFrequency.Standard, ReminderFrequency.Light])
        {
            var recorded = new List<int>();
            for (var now = Time("2020-12-28T00:00Z"); now < Time("2021-06-30T00:00Z"); now = now.AddMinutes(30))
            {
                var verdict = ReminderPolicy.Decide(Facts(frequency, zone, recorded), Shipped.DaysOff, now);
                Assert.Empty(verdict.Passed);
                if (verdict.Due is not { } due)
                    continue;
                Assert.Equal(due.At, now);
                recorded.Add(due.Offset);
            }

            Assert.Equal(ReminderSchedule.Of(frequency, Deadline.Default(Period), new(2021, 1, 1), LocalTime.Zone(zone), Shipped.DaysOff)
                .Select(step => step.Offset), recorded);
        }
    }

    private static ReminderFacts Facts(ReminderFrequency frequency, string zone, IReadOnlyCollection<int> recorded) =>
        new(ReportStatus.Draft, Deadline.Default(Period), new(2021, 1, 1), LocalTime.Zone(zone), frequency, LongAgo, recorded);

    private static ReminderVerdict Decide(
        string now, ReminderFrequency frequency = ReminderFrequency.Standard, string zone = "Europe/Brussels",
        ReportStatus? status = ReportStatus.Draft,
        IReadOnlyCollection<int>? recorded = null, Deadline? deadline = null, string? since = null) => ReminderPolicy.Decide(
            Facts(frequency, zone, recorded ?? []) with
            {
                Status = status,
                Deadline = deadline ?? Deadline.Default(Period),
                Since = since is null ? LongAgo : Time(since),
            }, Shipped.DaysOff, Time(now));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
