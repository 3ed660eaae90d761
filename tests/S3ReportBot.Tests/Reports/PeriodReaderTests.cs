using S3ReportBot.Core.Reports;

namespace S3ReportBot.Tests.Reports;

/// <summary>Half-years as people name them.</summary>
public class PeriodReaderTests
{
    private static readonly DateOnly Today = new(2021, 1, 11);

    [Theory]
    [InlineData("the second half of 2020", "2020-H2"), InlineData("Second half 2020", "2020-H2"),
        InlineData("2nd half-year of 2019", "2019-H2")]
    [InlineData("first semester 2020", "2020-H1"), InlineData("H1 2020", "2020-H1"), InlineData("2020 H2", "2020-H2")]
    [InlineData("2020, second half", "2020-H2"), InlineData("2. Halbjahr 2020", "2020-H2"), InlineData("2e semestre 2020", "2020-H2")]
    [InlineData("1o semestre de 2020", "2020-H1"), InlineData("S2 2019", "2019-H2"), InlineData("it is the first half of 2020.", "2020-H1")]
    [InlineData("July to December 2020", "2020-H2"), InlineData("jan - jun 2019", "2019-H1"), InlineData("January - June 2020", "2020-H1")]
    [InlineData("last", "2020-H2"), InlineData("last one", "2020-H2"), InlineData("the last half-year", "2020-H2"),
        InlineData("the previous one", "2020-H2")]
    [InlineData("the current one", "2021-H1"), InlineData("this half-year please", "2021-H1"), InlineData("the one before last", "2020-H1")]
    [InlineData("2", "2020-H1"), InlineData("2020-H2", "2020-H2")]
    public void A_half_year_is_read_in_plain_words(string text, string period) =>
        Assert.Equal(period, PeriodReader.Read(text, Today)?.ToString());

    [Theory]
    [InlineData("second half of 2021"), InlineData("H2 2014"), InlineData("2020"), InlineData("third half of 2020")]
    [InlineData("January to December 2020"), InlineData("July - June 2020"), InlineData("the last one of them all"), InlineData("now what")]
    [InlineData("2 May 2020"), InlineData("the first workshop of 2020")]
    public void What_is_none_that_has_begun_is_not_read(string text) =>
        Assert.Null(PeriodReader.Read(text, Today));

    [Theory]
    [InlineData("sometime in 2018", "2018-H1 2018-H2 2020-H2 2020-H1")]
    [InlineData("2020", "2020-H1 2020-H2 2019-H2 2021-H1")]
    [InlineData("whenever", "2020-H2 2020-H1 2019-H2 2021-H1")]
    public void What_may_be_meant_is_offered(string text, string nearest) =>
        Assert.Equal(nearest, string.Join(' ', PeriodReader.Nearest(text, Today)));
}
