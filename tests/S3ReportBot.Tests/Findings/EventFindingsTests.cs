using S3ReportBot.Core.Findings;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Findings;

/// <summary>Judged on 15 January 2021 for July - December 2020.</summary>
public class EventFindingsTests
{
    [Theory]
    [InlineData("past-events: Meeting;14-10-2020", "")]
    [InlineData("past-events: Meeting;12-01-2021", "")]
    [InlineData("past-events: Meeting;3 July 2020", "")]
    [InlineData("past-events: Meeting;June 2020", "OutsideWindow")]
    [InlineData("past-events: Meeting;June to July 2020", "")]
    [InlineData("past-events: Meeting;14-10-2021", "OutsideWindow")]
    [InlineData("past-events: Meeting;at some time", "NoEventDate")]
    [InlineData("past-events: Meeting;Online", "NoEventDate")]
    [InlineData("past-events: Meeting;to be confirmed", "")]
    [InlineData("past-events: Meeting;tbc", "")]
    [InlineData("past-events: Meeting;", "")]
    [InlineData("past-events: Meeting;October", "NoYear")]
    [InlineData("past-events: Meeting;Monthly", "Recurring")]
    [InlineData("planned-events: Meeting;April", "NoYear")]
    [InlineData("planned-events: Meeting;April 2022", "")]
    [InlineData("planned-events: Meeting;every first Monday", "Recurring")]
    [InlineData("past-events: Meeting;14-10-2020|Meeting,;14 October 2020", "EventTwice")]
    [InlineData("past-events: Meeting;14-10-2020|Meeting;15-10-2020", "")]
    [InlineData("past-events: Meeting;14-10-2020/planned-events: Meeting;14-10-2020", "EventTwice")]
    [InlineData("past-events: INTERREG Annual Event;14-10-2020|Interreg Anual Events;14-10-2020", "OneEventTwoNames")]
    [InlineData("past-events: INTERREG Annual Event;14-10-2020|Interreg Annual Event 2020, workshop;14-10-2020", "OneEventTwoNames")]
    [InlineData("past-events: INTERREG Annual Event;14-10-2020|Meeting of the steering group;14-10-2020", "")]
    [InlineData("planned-events: Coordination;Monthly|Coordination meeting;Monthly", "Recurring Recurring")]
    public void Dates_and_names(string answers, string rules) => Assert.Equal(rules, FindingRulesTests.Rules(answers));

    [Theory]
    [InlineData("past-events: Meeting;October", "October 2020")]
    [InlineData("past-events: Meeting;January", "January 2021")]
    [InlineData("planned-events: Meeting;April", "April 2021")]
    [InlineData("planned-events: Meeting;January", "January 2021")]
    [InlineData("planned-events: Meeting;14 October", "14 October 2021")]
    public void A_date_without_a_year_gets_the_nearest(string answers, string corrected)
    {
        var (question, row) = (answers.Split(": ")[0], answers.Split(": ")[1]);
        var finding = Assert.Single(FindingRules.All(Judged.By(Judged.Answers((question, row)), Shipped.Form)));

        Assert.Equal(("r-0", 1, corrected), (finding.Fix!.Cells[0].Row, finding.Fix.Cells[0].Column, finding.Fix.Cells[0].Text));
    }

    [Fact]
    public void Nothing_yet_for_the_second_time_is_another_finding()
    {
        var last = Judged.Answers(("innovative-results", "No results  yet."));

        Assert.Equal(FindingRule.NothingNew, Assert.Single(FindingRules.All(Judged.By(Judged.Answers(("innovative-results", "No results yet.")), Shipped.Form, last))).Rule);
        Assert.Equal(FindingRule.Placeholder, Assert.Single(FindingRules.All(Judged.By(Judged.Answers(("innovative-results", "No results yet, sorry.")), Shipped.Form, last))).Rule);
    }
}
