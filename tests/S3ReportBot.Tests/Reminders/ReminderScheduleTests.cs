using System.Globalization;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Reminders;

/// <summary>On which days and at which hour the steps of a deadline come.</summary>
public class ReminderScheduleTests
{
    private static readonly ReportingPeriod Winter = new(2020, 2);

    [Theory]
    [InlineData("2020-H2", "Europe/Brussels", ReminderFrequency.Standard,
        "4 Jan, 15 Jan, 22 Jan, 28 Jan, 29 Jan, 3 Feb, 8 Feb, 15 Feb, 22 Feb, 1 Mar, 8 Mar, 15 Mar, 22 Mar")]
    [InlineData("2020-H2", "Europe/Brussels", ReminderFrequency.Light,
        "15 Jan, 28 Jan, 29 Jan, 8 Feb, 22 Feb, 8 Mar, 22 Mar, 5 Apr, 19 Apr, 3 May, 17 May")]
    [InlineData("2021-H1", "Europe/Brussels", ReminderFrequency.Standard,
        "1 Jul, 16 Jul, 23 Jul, 28 Jul, 30 Jul, 3 Aug, 9 Aug, 16 Aug, 23 Aug, 30 Aug, 6 Sep, 13 Sep, 20 Sep")]
    [InlineData("2021-H1", "Europe/Brussels", ReminderFrequency.Light,
        "16 Jul, 28 Jul, 30 Jul, 9 Aug, 23 Aug, 6 Sep, 20 Sep, 4 Oct, 18 Oct, 1 Nov, 15 Nov")]
    [InlineData("2020-H2", "Europe/Brussels", ReminderFrequency.Off, "")]
    public void A_half_year_has_these_days(string period, string zone, ReminderFrequency frequency, string days) =>
        Assert.Equal(days, string.Join(", ", Steps(ReportingPeriod.TryParse(period)!.Value, zone, frequency)
            .Select(step => step.At.ToString("d MMM", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("Atlantic/Azores", -1, 0)]
    [InlineData("Europe/Lisbon", 0, 1)]
    [InlineData("Europe/Brussels", 1, 2)]
    [InlineData("Europe/Helsinki", 2, 3)]
    [InlineData("Asia/Tbilisi", 4, 4)]
    [InlineData("No/Where", 1, 2)]
    public void It_is_nine_where_the_person_is_before_and_after_the_clocks_change(string zone, int winter, int summer)
    {
        var steps = Steps(Winter, zone, ReminderFrequency.Light);

        Assert.All(steps, step => Assert.Equal(new TimeOnly(9, 0), TimeOnly.FromDateTime(step.At.DateTime)));
        // Clocks were put forward on 28 March 2021.
        Assert.All(steps, step => Assert.Equal(TimeSpan.FromHours(step.At.Month < 4 ? winter : summer), step.At.Offset));
    }

    [Fact]
    public void Steps_that_meet_on_a_day_are_the_last_of_them() => Assert.Equal(
        [-30, -14, -7, -3, 0, 3, 7, 14, 21, 28, 35, 42, 49], Steps(Winter, "Europe/Brussels", ReminderFrequency.Standard)
            .Select(step => step.Offset));

    [Fact]
    public void At_most_eight_come_after_the_deadline() => Assert.All(
        (ReminderFrequency[])[ReminderFrequency.Standard, ReminderFrequency.Light],
        frequency => Assert.InRange(Steps(new(2021, 1), "Europe/Brussels", frequency).Count(step => step.Offset > 0), 8, 8));

    [Fact]
    public void Where_nine_o_clock_is_after_the_deadlines_hour_the_last_step_is_a_day_earlier()
    {
        var steps = ReminderSchedule.Of(ReminderFrequency.Light, new Deadline(new(2021, 1, 28)), new(2021, 1, 1),
            LocalTime.Zone("Pacific/Honolulu"), Shipped.DaysOff);

        Assert.Equal(new DateOnly(2021, 1, 27), DateOnly.FromDateTime(steps.Single(step => step.Offset == 0).At.DateTime));
        Assert.All(steps.Where(step => step.Offset <= 0), step => Assert.True(step.At < new Deadline(new(2021, 1, 28)).At));
    }

    [Fact]
    public void Nothing_comes_before_the_period_is_over_and_nothing_on_a_day_off()
    {
        for (var year = 2020; year < 2060; year++)
        foreach (var half in (int[])[1, 2])
        {
            var period = new ReportingPeriod(year, half);
            Assert.All(Steps(period, "Europe/Helsinki", ReminderFrequency.Standard), step =>
            {
                var day = DateOnly.FromDateTime(step.At.DateTime);
                Assert.True(day > period.End);
                Assert.False(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (day.Month, day.Day) is (1, 1) or (1, 6) or (12, 25) or (12, 26), $"{day}");
            });
        }
    }

    [Fact]
    public void Light_is_over_before_the_ladder_is_said_to_be() => Assert.True(
        Steps(Winter, "Europe/Brussels", ReminderFrequency.Light)[^1].At < Deadline.Default(Winter).At.AddDays(ReminderSchedule.LastDay));

    private static IReadOnlyList<Step> Steps(ReportingPeriod period, string zone, ReminderFrequency frequency) =>
        ReminderSchedule.Of(frequency, Deadline.Default(period), period.End.AddDays(1), LocalTime.Zone(zone), Shipped.DaysOff);
}
