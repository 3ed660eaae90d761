using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;

namespace S3ReportBot.Tests.Standings;

/// <summary>Who is most behind, and what a filter shows.</summary>
public sealed class ReportStandingTests
{
    private static readonly DateOnly Due = new(2021, 1, 31);
    private static readonly string[] Platforms = ["Agri-Food", "Energy", "Industrial Modernisation"];

    [Fact]
    public void The_most_behind_stand_first()
    {
        var standings = new[]
        {
            Of("A submitted", ReportStatus.Submitted, 22, 0), Of("B reopened", ReportStatus.Reopened, 22, 0), Of("C nearly done", ReportStatus.Draft, 21, 0),
            Of("D half", ReportStatus.Draft, 12, 2), Of("E less", ReportStatus.Draft, 8, 2), Of("F begun", ReportStatus.Draft, 3, 4), Of("H nothing"), Of("G nothing"),
        };

        Assert.Equal("GHFEDCBA", string.Concat(ReportStanding.MostBehindFirst(standings).Select(standing => standing.Partnership.Name[0])));
    }

    [Fact]
    public void An_overview_row_of_a_report_that_nobody_touched_is_not_started() =>
        Assert.Equal(StandingState.NotStarted, (Of("A") with { Progress = new ReportProgress("A", ReportStatus.Draft, 2, 22, 5, default, 0) }).State);

    [Theory]
    [InlineData("draft", null, StandingState.Draft, null, 1), InlineData("Not Started", null, StandingState.NotStarted, null, 1)]
    [InlineData("energy", "Energy", null, null, 1), InlineData("ENERGY submitted", "Energy", StandingState.Submitted, null, 1)]
    [InlineData("reopened industrial modernisation", "Industrial Modernisation", StandingState.Reopened, null, 1)]
    [InlineData("2020-H1 page 3", null, null, "2020-H1", 3), InlineData("agri-food draft 2020-h1 page 2", "Agri-Food", StandingState.Draft, "2020-H1", 2)]
    public void A_filter_is_read_in_any_order_and_written_so_that_it_reads_the_same(string text, string? platform, StandingState? state, string? period, int page)
    {
        var query = StatusQuery.Parse(text, Platforms);

        Assert.Equal((platform, state, period, page), (query?.Platform, query?.State, query?.Period?.ToString(), query?.Page));
        Assert.Equal(query, StatusQuery.Parse(query!.ToString(), Platforms));
    }

    [Theory]
    [InlineData("solar energy"), InlineData("draft draft"), InlineData("draft submitted"), InlineData("page"), InlineData("page 0"), InlineData("energy draft of mine"), InlineData("2020-H3")]
    public void Anything_else_is_no_filter(string text) => Assert.Null(StatusQuery.Parse(text, Platforms));

    [Theory]
    [InlineData(ReportStatus.Draft, 1, true), InlineData(ReportStatus.Draft, 0, false), InlineData(ReportStatus.Submitted, 9, false), InlineData(ReportStatus.Reopened, 9, false)]
    public void Late_is_what_is_not_submitted_after_the_day(ReportStatus status, int after, bool late) =>
        Assert.Equal(late, Of("A", status, 3, 3).IsLate(Due.AddDays(after)));

    private static ReportStanding Of(string name, ReportStatus? status = null, int settled = 0, int missing = 0) => new(
        Partnership.Named(name, "Energy")!, status is { } known ? new ReportProgress(name, known, settled, 22, missing, default, 7) : null, ReminderTally.None, Due);
}
