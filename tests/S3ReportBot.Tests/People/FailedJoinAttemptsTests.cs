using S3ReportBot.Core.People;

namespace S3ReportBot.Tests.People;

/// <summary>Ten codes in vain within an hour, and the eleventh is not looked at.</summary>
public sealed class FailedJoinAttemptsTests
{
    private static readonly DateTimeOffset Nine = new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(9, 0, false), InlineData(10, 0, true), InlineData(10, 59, true), InlineData(10, 60, false), InlineData(500, 30, true)]
    public void They_are_too_many_within_the_hour(int count, int minutes, bool tooMany) =>
        Assert.Equal(tooMany, new FailedJoinAttempts(count, Nine).AreTooMany(Nine.AddMinutes(minutes)));

    [Theory]
    [InlineData(3, 30, 4, 0), InlineData(10, 60, 1, 60), InlineData(0, 5, 1, 5)]
    public void One_more_counts_on_or_begins_anew(int count, int minutes, int expected, int since) =>
        Assert.Equal(new FailedJoinAttempts(expected, Nine.AddMinutes(since)), new FailedJoinAttempts(count, Nine)
            .OneMore(Nine.AddMinutes(minutes)));
}
