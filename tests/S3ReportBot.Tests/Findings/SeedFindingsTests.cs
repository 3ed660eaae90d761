using S3ReportBot.Core.Findings;
using S3ReportBot.Tests.Support;
using Xunit.Abstractions;

namespace S3ReportBot.Tests.Findings;

/// <summary>The report that CCRE-S3 filed has faults that a reader sees; the findings over it are reviewed line by line.</summary>
public class SeedFindingsTests(ITestOutputHelper output)
{
    private const int MostOthers = 3;

    /// <summary>The faults known in the filed report, as rule and question.</summary>
    private static readonly HashSet<(FindingRule, string)> Known =
    [
        (FindingRule.OtherRegion, "leading-regions"), // Tuscany IT11
        (FindingRule.Form, "leading-regions"),
        (FindingRule.NoCodesThere, "participating-regions"), // Republic of Srpska BA3, Georgia GE0
        (FindingRule.WholeCountry, "participating-regions"), // Montenegro ME, Serbia RS
        (FindingRule.OtherRegion, "interested-regions"), // Extremadura ES4
        (FindingRule.Level, "interested-regions"), // Canary Islands ES7
        (FindingRule.Placeholder, "working-areas"),
        (FindingRule.NoYear, "planned-events"), // April, twice
        (FindingRule.Recurring, "planned-events"), // Monthly
        (FindingRule.Placeholder, "innovative-results"),
        (FindingRule.Placeholder, "other-partnerships-results"),
        (FindingRule.Placeholder, "business-involvement"),
        (FindingRule.Placeholder, "interregional-cooperation"),
        (FindingRule.Placeholder, "other-platforms-activities"),
        (FindingRule.Eu13NotJustified, "eu13-involvement"),
        (FindingRule.CountryNotListed, "non-eu-involvement"), // Armenia
        (FindingRule.NoNumber, "non-eu-involvement"),
        (FindingRule.NoNumber, "outreach"),
        (FindingRule.OneEventTwoNumbers, "outreach"), // 8th and 18th European Week
    ];

    private static IReadOnlyList<Finding> Found => FindingRules.All(Judged.By(SeedReport.Answers(Shipped.Form), Shipped.Form));

    [Fact]
    public void The_list_is_the_reviewed_one()
    {
        var lines = Found.Select((finding, index) => $"{index + 1}. {Judged.InWords(finding)}").ToList();
        lines.ForEach(output.WriteLine);

        Assert.Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Findings", "seed.verified.txt")), lines);
    }

    [Fact]
    public void Every_known_fault_is_found_and_hardly_anything_else()
    {
        var found = Found.Select(finding => (finding.Rule, finding.Question.Id)).ToList();

        Assert.Empty(Known.Except(found));
        Assert.InRange(found.Count(finding => !Known.Contains(finding)), 0, MostOthers);
    }
}
