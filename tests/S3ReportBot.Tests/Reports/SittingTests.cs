using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Tests.Reports;

public class SittingTests
{
    private static readonly DateTimeOffset At = new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [InlineData(60 * 24, false)]
    public void A_break_ends_it(int minutes, bool same)
    {
        var sitting = new Sitting(At, ["5"]).Until(At.AddMinutes(minutes));

        Assert.Equal(same, sitting.HasAsked("5"));
    }

    [Fact]
    public void Each_question_and_column_is_kept_once() =>
        Assert.Equal(["9", "9.2"], Sitting.Begun.Asking("9").Asking("9.2").Asking("9").AskedInFull);
}
