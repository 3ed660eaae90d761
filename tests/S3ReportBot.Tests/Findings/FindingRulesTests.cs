using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Findings;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Findings;

/// <summary>What is found in an answer, alone and beside others, and what is not.</summary>
public class FindingRulesTests
{
    private const string Lists = "leading-regions: Aragon (ES), ES24";

    [Theory]
    [InlineData("leading-regions: Tuscany (IT), IT11", "OtherRegion")]
    [InlineData("leading-regions: Tuscany (IT), ITI1", "")]
    [InlineData("leading-regions: Emilia-Romagna (IT), ITD5", "OtherVintage")]
    [InlineData("leading-regions: Aragon (ES), ES99", "UnknownCode")]
    [InlineData("leading-regions: Adjara (GE), GE01", "NoCodesThere")]
    [InlineData("leading-regions: Lapland (SE), FI1D7", "OtherCountry")]
    [InlineData("leading-regions: Crete (GR), EL43", "CountryCode")]
    [InlineData("leading-regions: Canary Islands (ES), ES7", "Level")]
    [InlineData("leading-regions: Serbia", "WholeCountry")]
    [InlineData("leading-regions: Toscany", "Misspelt")]
    [InlineData("leading-regions: Limburg", "Ambiguous")]
    [InlineData("leading-regions: Georgia", "")]
    [InlineData("leading-regions: Conference of Peripheral Maritime Regions", "")]
    [InlineData("leading-regions: Aragon (ES24)", "Form")]
    [InlineData("leading-regions: Western Greece", "Form")]
    [InlineData("interested-regions: Western Greece", "")]
    [InlineData("leading-regions: Aragon (ES), ES24|Aragón, ES24", "Twice Form")]
    [InlineData("leading-regions: Aragon (ES), ES24/participating-regions: Aragon (ES), ES24", "TwiceElsewhere")]
    [InlineData("leading-regions: Flanders (BE), BE2|Antwerp (BE), BE21", "Part")]
    public void Lists_of_regions(string answers, string rules) => Assert.Equal(rules, Rules(answers));

    [Theory]
    [InlineData("working-areas: Tourism;Aragon (ES24)", "")]
    [InlineData("working-areas: Tourism;Region of Aragon", "")]
    [InlineData("working-areas: Tourism;Veneto (ITH3)", "ChargeNotListed")]
    [InlineData("working-areas: Tourism;University of Zaragoza", "ChargeNotListed")]
    [InlineData("working-areas: Tourism;", "")]
    [InlineData("working-areas: Tourism;tbd", "")]
    [InlineData("working-areas: Tourism;Aragon (ES24);Tuscany (IT11), Veneto (ITH3)", "OtherRegion")]
    [InlineData("working-areas: To be adopted at the kick-off meeting", "Placeholder")]
    public void Working_areas(string answers, string rules) => Assert.Equal(rules, Rules($"{Lists}/{answers}"));

    [Theory]
    [InlineData("eu13-involvement: We have no EU13 regions at this stage.", "Eu13NotJustified")]
    [InlineData("eu13-involvement: There is none, because the call came too late for them.", "")]
    [InlineData("leading-regions: Prague (CZ), CZ01/eu13-involvement: Prague hosted the matchmaking.", "")]
    [InlineData("leading-regions: Prague (CZ), CZ01/eu13-involvement: We have no EU13 regions.", "Eu13Denied")]
    [InlineData("leading-regions: Prague (CZ), CZ01/eu13-involvement: -", "Eu13NotDescribed")]
    [InlineData("leading-regions: Ticino (CH), CH07/non-eu-involvement: 1 participant: Switzerland gives its test line.", "")]
    [InlineData("leading-regions: Ticino (CH), CH07/non-eu-involvement: 1 participant: Ticino gives its test line.", "")]
    [InlineData("leading-regions: Ticino (CH), CH07/non-eu-involvement: 1 participant gives its test line.", "CountryNotNamed")]
    [InlineData("non-eu-involvement: 2 participants, from Armenia and Georgia.", "CountryNotListed CountryNotListed")]
    [InlineData("interested-regions: Armenia/non-eu-involvement: 1 participant, Armenia, watches.", "")]
    [InlineData("non-eu-involvement: None.", "")]
    [InlineData("leading-regions: Wales (UK), UKL/non-eu-involvement: None.", "")]
    public void Countries(string answers, string rules) => Assert.Equal(rules, Rules(answers.Contains("leading", StringComparison.Ordinal) ? answers : $"{Lists}/{answers}"));

    [Theory]
    [InlineData("outreach: 3 activities: a newsletter, a talk, an article.", "")]
    [InlineData("outreach: Three activities.", "")]
    [InlineData("outreach: A talk at the 18th European Week, see https:%%example.eu%7", "NoNumber")]
    [InlineData("outreach: A talk on 14-10-2020 about CCRE-S3 and Industry 2020.", "NoNumber")]
    [InlineData("outreach: No outreach activity.", "")]
    [InlineData("innovative-results: No results yet at this start-up stage, but we hope.", "Placeholder")]
    [InlineData("innovative-results: TBD", "Placeholder")]
    [InlineData("innovative-results: ...", "Placeholder")]
    [InlineData("innovative-results: Tested in four towns.", "")]
    [InlineData("innovative-results: The line was opened. There are no results yet of the second.", "Placeholder")]
    [InlineData("start-date: none yet", "NoDate")]
    [InlineData("webpage: none yet", "NoWebAddress")]
    [InlineData("past-events: 8th European Week of Regions;14-10-2020/outreach: 1 workshop at the 18th European Week of Regions", "OneEventTwoNumbers")]
    [InlineData("past-events: 18th European Week of Regions;14-10-2020/outreach: 1 workshop at the 18th European Week of Regions", "")]
    [InlineData("past-events: 1st Partners Meeting Online;14-10-2020|2nd Partners Meeting Online;15-10-2020", "")]
    [InlineData("past-events: 18th European Week of Regions;14-10-2020/planned-events: 19th European Week of Regions;14-10-2021", "")]
    public void Texts(string answers, string rules) => Assert.Equal(rules, Rules(answers));

    [Fact]
    public void A_text_over_the_limit_of_the_form_is_one()
    {
        Assert.Equal("", Rules("innovative-results: " + new string('a', 5000)));
        Assert.Equal("TooLong", Rules("innovative-results: " + new string('a', 5001)));
    }

    [Fact]
    public void An_empty_report_has_none() => Assert.Empty(FindingRules.All(Judged.By(AnswerSheet.Empty, Shipped.Form)));

    [Fact]
    public void Keys_stay_and_are_of_one_finding_each()
    {
        var found = FindingRules.All(Judged.By(SeedReport.Answers(Shipped.Form), Shipped.Form));
        var again = FindingRules.All(Judged.By(SeedReport.Answers(Shipped.Form), Shipped.Form));

        Assert.Equal(found.Select(finding => finding.Key), again.Select(finding => finding.Key));
        Assert.Equal(found.Count, found.DistinctBy(finding => finding.Key).Count());
    }

    /// <param name="answers">`question: answer`, between `/`; lines of an answer between `|`, `%` for a slash.</param>
    internal static string Rules(string answers) => string.Join(' ', FindingRules.All(Judged.By(Judged.Answers(answers.Split('/')
        .Select(answer => answer.Split(": ", 2)).Select(answer => (answer[0], answer[1].Replace('|', '\n').Replace('%', '/').TrimEnd('-')))), Shipped.Form))
        .Select(finding => finding.Rule.ToString()));
}
