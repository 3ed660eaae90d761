using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Findings;

/// <summary>Finds what a reader would question, in one answer or in all. The same report always gives the same findings.</summary>
public static class FindingRules
{
    /// <summary>Of all answers, in the form's order.</summary>
    public static IReadOnlyList<Finding> All(FindingFacts facts) => [.. facts.Form.Asked.SelectMany(question => Of(facts, question))];

    /// <summary>Of one answer, as it stands beside the others.</summary>
    public static IReadOnlyList<Finding> Of(FindingFacts facts, Question question) =>
    [
        .. ByKind(facts, question)
            .Concat(CrossFindings.Of(facts, question))
            .Concat(EventNameFindings.Of(facts, question))
            .DistinctBy(finding => finding.Key),
    ];

    private static IEnumerable<Finding> ByKind(FindingFacts facts, Question question) => question.Kind switch
    {
        QuestionKind.Regions => RegionFindings.OfList(facts, question).Concat(RegionListFindings.Of(facts, question)),
        QuestionKind.Rows => RegionFindings.OfTable(facts, question).Concat(TextFindings.OfTable(facts, question)).Concat(EventFindings.Of(facts, question)),
        _ => TextFindings.Of(facts, question),
    };
}
