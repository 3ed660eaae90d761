using System.Globalization;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Events;

public class EventDateReaderTests
{
    private static readonly DateOnly Reference = new(2021, 1, 11);

    [Theory]
    [InlineData("14-10-2020", "Day 14-10-2020")]
    [InlineData("4-12-2020", "Day 04-12-2020")]
    [InlineData("14/10/2020", "Day 14-10-2020")]
    [InlineData("14.10.20", "Day 14-10-2020")]
    [InlineData("2020-10-14", "Day 14-10-2020")]
    [InlineData("14 October 2020", "Day 14-10-2020")]
    [InlineData("14th of October, 2020", "Day 14-10-2020")]
    [InlineData("14 Oct. 2020", "Day 14-10-2020")]
    [InlineData("14-Oct-20", "Day 14-10-2020")]
    [InlineData("October 14, 2020", "Day 14-10-2020")]
    [InlineData("Wednesday, 14 October 2020", "Day 14-10-2020")]
    [InlineData("Wed. 14/10/2020", "Day 14-10-2020")]
    [InlineData("14 October 2020, 10:00-12:30 CET", "Day 14-10-2020")]
    [InlineData("14 October 2020 at 10h", "Day 14-10-2020")]
    [InlineData("on 14 Sept 2020", "Day 14-09-2020")]
    [InlineData("14-10-2020 (online)", "Day 14-10-2020")]
    [InlineData("22-01-2021.", "Day 22-01-2021")]
    [InlineData("14-16 October 2020", "Span 14-10-2020 16-10-2020")]
    [InlineData("14 – 16 October 2020", "Span 14-10-2020 16-10-2020")]
    [InlineData("14 to 16 October 2020", "Span 14-10-2020 16-10-2020")]
    [InlineData("from 14 to 16 October 2020", "Span 14-10-2020 16-10-2020")]
    [InlineData("14 and 15 October 2020", "Span 14-10-2020 15-10-2020")]
    [InlineData("14, 15 and 16 October 2020", "Span 14-10-2020 16-10-2020")]
    [InlineData("14/15 October 2020", "Span 14-10-2020 15-10-2020")]
    [InlineData("1-3/10/2020", "Span 01-10-2020 03-10-2020")]
    [InlineData("14/10/2020 - 16/10/2020", "Span 14-10-2020 16-10-2020")]
    [InlineData("14-10-2020 & 4-12-2020", "Span 14-10-2020 04-12-2020")]
    [InlineData("30 September - 2 October 2020", "Span 30-09-2020 02-10-2020")]
    [InlineData("28 December - 3 January 2021", "Span 28-12-2020 03-01-2021")]
    [InlineData("Oct 14-16, 2020", "Span 14-10-2020 16-10-2020")]
    [InlineData("October - December 2020", "Span 01-10-2020 31-12-2020")]
    [InlineData("Oct/Nov 2020", "Span 01-10-2020 30-11-2020")]
    [InlineData("September 2020 to March 2021", "Span 01-09-2020 31-03-2021")]
    [InlineData("Q1-Q2 2021", "Span 01-01-2021 30-06-2021")]
    [InlineData("2020-2021", "Span 01-01-2020 31-12-2021")]
    [InlineData("April 2021", "Month 01-04-2021 30-04-2021")]
    [InlineData("Apr. 2021", "Month 01-04-2021 30-04-2021")]
    [InlineData("Apr '21", "Month 01-04-2021 30-04-2021")]
    [InlineData("04/2021", "Month 01-04-2021 30-04-2021")]
    [InlineData("2021-04", "Month 01-04-2021 30-04-2021")]
    [InlineData("2021 April", "Month 01-04-2021 30-04-2021")]
    [InlineData("in mid-April 2021", "Month 01-04-2021 30-04-2021")]
    [InlineData("end of February 2020", "Month 01-02-2020 29-02-2020")]
    [InlineData("February 2021 (tbc)", "Month 01-02-2021 28-02-2021")]
    [InlineData("Q1 2021", "Quarter 01-01-2021 31-03-2021")]
    [InlineData("2021 Q4", "Quarter 01-10-2021 31-12-2021")]
    [InlineData("first quarter of 2021", "Quarter 01-01-2021 31-03-2021")]
    [InlineData("3rd quarter 2020", "Quarter 01-07-2020 30-09-2020")]
    [InlineData("H2 2020", "HalfYear 01-07-2020 31-12-2020")]
    [InlineData("2020-H2", "HalfYear 01-07-2020 31-12-2020")]
    [InlineData("second half of 2020", "HalfYear 01-07-2020 31-12-2020")]
    [InlineData("1st semester 2021", "HalfYear 01-01-2021 30-06-2021")]
    [InlineData("spring 2021", "Season 01-03-2021 31-05-2021")]
    [InlineData("Autumn 2020", "Season 01-09-2020 30-11-2020")]
    [InlineData("winter 2020/21", "Season 01-12-2020 28-02-2021")]
    [InlineData("2021", "Year 01-01-2021 31-12-2021")]
    [InlineData("throughout 2020", "Year 01-01-2020 31-12-2020")]
    public void A_date_with_its_year_is_understood_alike_for_past_and_planned_events(string text, string understood)
    {
        Assert.Equal(understood, Shown(EventDateReader.Read(text, Reference, EventTense.Past)));
        Assert.Equal(understood, Shown(EventDateReader.Read(text, Reference, EventTense.Planned)));
    }

    [Theory]
    [InlineData("April", "Month 01-04-2020 30-04-2020 ?", "Month 01-04-2021 30-04-2021 ?")]
    [InlineData("January", "Month 01-01-2021 31-01-2021 ?", "Month 01-01-2021 31-01-2021 ?")]
    [InlineData("Dec.", "Month 01-12-2020 31-12-2020 ?", "Month 01-12-2021 31-12-2021 ?")]
    [InlineData("14 October", "Day 14-10-2020 ?", "Day 14-10-2021 ?")]
    [InlineData("14/10", "Day 14-10-2020 ?", "Day 14-10-2021 ?")]
    [InlineData("5 May", "Day 05-05-2020 ?", "Day 05-05-2021 ?")]
    [InlineData("10 January", "Day 10-01-2021 ?", "Day 10-01-2022 ?")]
    [InlineData("11 January", "Day 11-01-2021 ?", "Day 11-01-2021 ?")]
    [InlineData("29 February", "Day 29-02-2020 ?", "Day 29-02-2024 ?")]
    [InlineData("14-16 October", "Span 14-10-2020 16-10-2020 ?", "Span 14-10-2021 16-10-2021 ?")]
    [InlineData("December - February", "Span 01-12-2020 28-02-2021 ?", "Span 01-12-2020 28-02-2021 ?")]
    [InlineData("Q1", "Quarter 01-01-2021 31-03-2021 ?", "Quarter 01-01-2021 31-03-2021 ?")]
    [InlineData("second half", "HalfYear 01-07-2020 31-12-2020 ?", "HalfYear 01-07-2021 31-12-2021 ?")]
    [InlineData("summer", "Season 01-06-2020 31-08-2020 ?", "Season 01-06-2021 31-08-2021 ?")]
    [InlineData("winter", "Season 01-12-2020 28-02-2021 ?", "Season 01-12-2020 28-02-2021 ?")]
    public void Without_a_year_it_is_the_last_one_before_or_the_first_one_from_the_reference_day(string text, string past, string planned)
    {
        Assert.Equal(past, Shown(EventDateReader.Read(text, Reference, EventTense.Past)));
        Assert.Equal(planned, Shown(EventDateReader.Read(text, Reference, EventTense.Planned)));
    }

    [Theory]
    [InlineData("Monthly"), InlineData("weekly"), InlineData("bi-monthly meetings"), InlineData("every first Monday"), InlineData("twice a year")]
    [InlineData("Quarterly, since March 2020"), InlineData("on a regular basis"), InlineData("3 times per year"), InlineData("ongoing"), InlineData("annual")]
    public void What_recurs_is_understood_as_recurring(string text) =>
        Assert.Equal(EventDate.Recurring, EventDateReader.Read(text, Reference, EventTense.Planned));

    [Theory]
    [InlineData(""), InlineData("tbc"), InlineData("to be defined"), InlineData("13/25/2020"), InlineData("31 February 2021"), InlineData("31-04-2020")]
    [InlineData("soon"), InlineData("after the kick-off meeting"), InlineData("14"), InlineData("14-10"), InlineData("Maybe 2 people"), InlineData("16-14 October 2020")]
    [InlineData("2020/21"), InlineData("the 8th European Week"), InlineData("Q5 2020"), InlineData("Decembr 2020")]
    public void What_is_no_date_is_not_understood(string text) =>
        Assert.Null(EventDateReader.Read(text, Reference, EventTense.Past));

    [Fact]
    public void The_filed_reports_dates_are_all_understood()
    {
        var form = TestForms.Monitoring;
        foreach (var (question, tense) in ((string, EventTense)[])[("past-events", EventTense.Past), ("planned-events", EventTense.Planned)])
        {
            Assert.Equal(tense, form[question].Columns.Single(column => column.Kind == ColumnKind.EventDate).Tense);
            var rows = (Core.Answers.RowsContent)SeedReport.Answers(form)[question].Content!;
            Assert.DoesNotContain(null, rows.Rows.Select(row => EventDateReader.Read(row.Cells[1], Reference, tense)));
        }
    }

    [Fact]
    public void Dates_sort_by_what_is_understood_and_what_recurs_comes_last()
    {
        string[] typed = ["Monthly", "April 2021", "3 April 2021", "Q1 2021", "14-10-2020", "1-2 April 2021"];

        var sorted = typed.OrderBy(text => EventDateReader.Read(text, Reference, EventTense.Planned)).ToList();

        Assert.Equal(["14-10-2020", "Q1 2021", "1-2 April 2021", "April 2021", "3 April 2021", "Monthly"], sorted);
    }

    [Theory]
    [InlineData("April 2021", "2021-04-30", "2021-06-30", true)]
    [InlineData("April 2021", "2021-05-01", "2021-06-30", false)]
    [InlineData("Q1 2021", "2020-07-01", "2021-01-01", true)]
    [InlineData("14-10-2020", "2020-10-15", "2020-12-31", false)]
    [InlineData("Monthly", "2020-07-01", "2020-12-31", true)]
    public void A_date_meets_a_window_when_one_of_its_days_may_lie_in_it(string text, string from, string to, bool meets) => Assert.Equal(
        meets,
        EventDateReader.Read(text, Reference, EventTense.Planned)!.Meets(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2021-01-11", "2021-01-11")]
    [InlineData("2021-03-05", "2021-01-31")]
    public void The_reference_day_is_today_and_at_the_latest_the_deadline(string today, string reference) => Assert.Equal(
        DateOnly.Parse(reference, CultureInfo.InvariantCulture), EventDate.ReferenceDay(DateOnly.Parse(today, CultureInfo.InvariantCulture), new(2021, 1, 31)));

    private static string? Shown(EventDate? date) => date is null ? null
        : string.Create(CultureInfo.InvariantCulture, $"{date.Precision} {date.Start:dd-MM-yyyy}{(date.Start == date.End ? "" : $" {date.End:dd-MM-yyyy}")}{(date.YearAssumed ? " ?" : "")}");
}
