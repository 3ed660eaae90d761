using System.Globalization;
using S3ReportBot.Core.Reminders;

namespace S3ReportBot.Tests.Reminders;

/// <summary>What people write behind `remind me`. Today is Friday 15 January 2021.</summary>
public class ReminderDayTests
{
    private static readonly DateOnly Today = new(2021, 1, 15);

    [Theory]
    [InlineData("tomorrow", "2021-01-16")]
    [InlineData("in 3 days", "2021-01-18")]
    [InlineData("3 days", "2021-01-18")]
    [InlineData("in 3", "2021-01-18")]
    [InlineData("in a day", "2021-01-16")]
    [InlineData("In Two Weeks", "2021-01-29")]
    [InlineData("in one month", "2021-02-15")]
    [InlineData("on Monday", "2021-01-18")]
    [InlineData("friday", "2021-01-22")]
    [InlineData("next wed", "2021-01-20")]
    [InlineData("on 20 January", "2021-01-20")]
    [InlineData("15 January", "2022-01-15")]
    [InlineData("14.1.", "2022-01-14")]
    [InlineData("on 3 Feb 2021", "2021-02-03")]
    [InlineData("2021-02-03", "2021-02-03")]
    [InlineData("on 1 January 2020", "2020-01-01")]
    public void A_day_is_read(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), ReminderDay.Read(text, Today));

    [Theory]
    [InlineData("of the meeting"), InlineData(""), InlineData("in 0 days"), InlineData("in many days"), InlineData("31 February 2021"), InlineData("on"), InlineData("today")]
    public void Anything_else_is_prose(string text) => Assert.Null(ReminderDay.Read(text, Today));
}
