using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;

namespace S3ReportBot.Core.Findings;

/// <summary>Answers held against the lists of regions.</summary>
internal static partial class CrossFindings
{
    public static IEnumerable<Finding> Of(FindingFacts facts, Question question) => (question.Kind == QuestionKind.Rows ? Charge(facts, question) : [])
        .Concat(question.Checks.Contains(AnswerCheck.Eu13) && IsSettled(facts, question) ? Eu13(facts, question) : [])
        .Concat(question.Checks.Contains(AnswerCheck.NonEu) && IsSettled(facts, question) ? NonEu(facts, question) : []);

    private static bool IsSettled(FindingFacts facts, Question question) => facts.Answers[question.Id].IsSettled && facts.Members.Any();

    /// <summary>Who is in charge of a working area takes part, so it is in a list.</summary>
    private static IEnumerable<Finding> Charge(FindingFacts facts, Question question)
    {
        var column = question.Columns.ToList().FindIndex(column => column.Kind == ColumnKind.Region);
        var listed = column < 0 ? [] : facts.Listed.ToList();
        return listed.Count == 0 ? [] :
            from row in facts.Rows(question)
            where row.Cells[column].Length > 0 && !TextFindings.IsPlaceholder(row.Cells[column])
            let reading = facts.Regions.Read(row.Cells[column])
            where !listed.Exists(region => IsOneOf(region.Reading, reading))
            select Finding.Of(FindingRule.ChargeNotListed, question, row.Cells[column], ("entry", row.Cells[column]), ("row", row.Cells[0]));
    }

    private static bool IsOneOf(RegionReading listed, RegionReading named) =>
        (listed.Region is { } one && named.Region is { } other && one.Overlaps(other))
        || RegionName.Holds(RegionName.Key(named.Entry), RegionName.Key(listed.Name)) || RegionName.Holds(RegionName.Key(listed.Entry), RegionName.Key(named.Name));

    private static IEnumerable<Finding> Eu13(FindingFacts facts, Question question)
    {
        var (text, there) = (facts.Text(question), facts.Members.Where(listed => listed.Reading.Country?.IsIn(Country.Eu13) == true).ToList());
        var regions = string.Join("; ", there.Select(listed => listed.Reading.Entry).Take(3));
        if (there.Count == 0 && !Because().IsMatch(text))
            yield return Finding.Of(FindingRule.Eu13NotJustified, question, text);
        else if (there.Count > 0 && text.Length == 0)
            yield return Finding.Of(FindingRule.Eu13NotDescribed, question, regions, ("regions", regions));
        else if (there.Count > 0 && NoRegion().IsMatch(text))
            yield return Finding.Of(FindingRule.Eu13Denied, question, text + regions, ("regions", regions));
    }

    private static IEnumerable<Finding> NonEu(FindingFacts facts, Question question)
    {
        var key = RegionName.Key(facts.Text(question));
        var outside = facts.Regions.Directory.Countries.Where(country => !country.IsIn(Country.Eu28)).ToList();
        var named = outside.Where(country => country.Names.Any(name => RegionName.Holds(key, RegionName.Key(name)))).ToList();
        foreach (var country in named.Where(country => !facts.Listed.Any(listed => listed.Reading.Country == country)))
            yield return Finding.Of(FindingRule.CountryNotListed, question, country.Code, ("country", country.Name));
        var untold = facts.Members
            .Where(listed => listed.Reading.Country is { } country && outside.Contains(country) && !named.Contains(country)
                && !listed.Reading.Mention.Names.Any(name => RegionName.Holds(key, RegionName.Key(name))))
            .ToList();
        var countries = untold.Select(listed => listed.Reading.Country!.Name).Distinct().ToList();
        if (countries.Count > 0)
            yield return Finding.Of(
                FindingRule.CountryNotNamed, question, string.Join(' ', untold.Select(listed => listed.Same)),
                ("count", countries.Count), ("countries", string.Join(", ", countries)),
                ("regions", string.Join("; ", untold.Select(listed => listed.Reading.Entry).Take(3))));
    }

    /// <summary>Words with which people give a reason.</summary>
    [GeneratedRegex(@"\b(?:because|since|due to|owing to|reasons?|given that|therefore|thus|justif\w*|as (?:the|our|we|they|it|these|none))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Because();

    [GeneratedRegex(@"^\s*(?:none|no)\b|\b(?:no|not any|without) (?:\w+ )?(?:EU[- ]?13|regions?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoRegion();
}
