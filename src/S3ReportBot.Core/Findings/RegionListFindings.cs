using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;

namespace S3ReportBot.Core.Findings;

/// <summary>A list of regions as a whole: its form, and what stands in it or in another list twice.</summary>
internal static partial class RegionListFindings
{
    public static IEnumerable<Finding> Of(FindingFacts facts, Question question) =>
        Twice(facts, question).Concat(Parts(facts, question)).Concat(Form(facts, question));

    private static IEnumerable<Finding> Twice(FindingFacts facts, Question question)
    {
        var earlier = facts.Listed.TakeWhile(listed => listed.Question != question).DistinctBy(listed => listed.Same).ToDictionary(listed => listed.Same);
        var here = new Dictionary<string, ListedRegion>();
        foreach (var listed in facts.ListOf(question))
            if (!here.TryAdd(listed.Same, listed))
                yield return Finding.Of(
                    FindingRule.Twice, question, listed.Same, ("entry", listed.Reading.Entry), ("other", here[listed.Same].Reading.Entry));
            else if (earlier.TryGetValue(listed.Same, out var other))
                yield return Finding.Of(
                    FindingRule.TwiceElsewhere, question, listed.Same, ("entry", listed.Reading.Entry), ("other", other.Question.Name));
    }

    /// <summary>A region and one that lies in it: which of the two takes part?</summary>
    private static IEnumerable<Finding> Parts(FindingFacts facts, Question question) =>
        from part in facts.ListOf(question)
        from whole in facts.ListOf(question)
        where part.Reading.Region is { } smaller && whole.Reading.Region is { } larger && smaller.Level > larger.Level && smaller.Overlaps(larger)
        select Finding.Of(FindingRule.Part, question, part.Same + whole.Same, ("entry", part.Reading.Entry), ("other", whole.Reading.Entry));

    private static IEnumerable<Finding> Form(FindingFacts facts, Question question)
    {
        if (!question.Checks.Contains(AnswerCheck.Members))
            yield break;
        var others = facts.ListOf(question).Where(listed => listed.Reading is { Fault: RegionFault.None, Region: not null } && !Formal().IsMatch(listed.Reading.Entry)).ToList();
        if (others.Count == 0)
            yield break;
        var cells = others.Select(listed => new CellFix(listed.Row.Id, 0, RegionChecker.InForm(listed.Reading)!)).ToList();
        yield return Finding.Of(
            FindingRule.Form, question, "", ("entry", others[0].Reading.Entry), ("count", others.Count)) with
        {
            Fix = new Fix(string.Join("; ", cells.Select(cell => cell.Text)), cells),
        };
    }

    /// <summary>`Lapland (FI), FI1D7`.</summary>
    [GeneratedRegex(@"^[^()]+ \([A-Z]{2}\), [A-Z]{2}[A-Z0-9]{1,3}$")]
    private static partial Regex Formal();
}
