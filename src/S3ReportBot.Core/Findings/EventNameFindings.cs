using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Findings;

/// <summary>
/// One event with two numbers (`8th European Week`, `18th European Week`): the same words after different ordinals in two answers. Within
/// one answer they number a series, and what is planned is the next of it.
/// </summary>
internal static partial class EventNameFindings
{
    public static IEnumerable<Finding> Of(FindingFacts facts, Question question)
    {
        var here = Numbered(facts, question);
        if (here.Count == 0)
            yield break;
        foreach (var earlier in facts.Form.Asked.TakeWhile(other => other != question).Where(other => !IsPlan(other) && !IsPlan(question)))
            foreach (var there in Numbered(facts, earlier))
                if (here.FirstOrDefault(name => name.Key == there.Key) is { Value: { } named } && named.Number != there.Value.Number)
                    yield return Finding.Of(
                        FindingRule.OneEventTwoNumbers, question, there.Key, ("one", there.Value.Text), ("first", earlier.Name), ("other", named.Text));
    }

    /// <summary>By the words that follow the ordinal; a name that the answer itself numbers differently is a series and left out.</summary>
    private static Dictionary<string, (string Number, string Text)> Numbered(FindingFacts facts, Question question)
    {
        var found = new Dictionary<string, (string Number, string Text)>();
        var series = new HashSet<string>();
        foreach (var text in TextsOf(facts, question).Where(text => text.Any(char.IsAsciiDigit)))
            foreach (Match match in Ordinal().Matches(text))
            {
                var key = Folded.Of(match.Groups["name"].Value);
                if (!found.TryAdd(key, (match.Groups["number"].Value, match.Value)) && found[key].Number != match.Groups["number"].Value)
                    series.Add(key);
            }

        return found.Where(name => !series.Contains(name.Key)).ToDictionary();
    }

    private static IEnumerable<string> TextsOf(FindingFacts facts, Question question) => question.Kind switch
    {
        QuestionKind.LongText => [facts.Text(question)],
        QuestionKind.Rows => facts.Rows(question).SelectMany(row => row.Cells),
        _ => [],
    };

    private static bool IsPlan(Question question) => question.Columns.Any(column => column.Tense == EventTense.Planned);

    [GeneratedRegex(@"\b(?<number>[0-9]{1,3})(?:st|nd|rd|th)\s+(?<name>\p{L}[\p{L}'’-]*(?:\s+\p{L}[\p{L}'’-]*){2})(?: +\p{L}[\p{L}'’-]*){0,5}", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();
}
