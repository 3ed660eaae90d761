using System.Text.RegularExpressions;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Findings;

/// <summary>One text by itself.</summary>
internal static partial class TextFindings
{
    private const int Beginning = 60;

    /// <summary>A text says at its beginning that there is nothing; what comes later is told of something.</summary>
    private const int Opening = 200;

    public static IEnumerable<Finding> Of(FindingFacts facts, Question question)
    {
        var text = facts.Text(question);
        if (text.Length == 0)
            yield break;
        if (question.Kind == QuestionKind.Date && DateReader.Read(text) is null)
            yield return Finding.Of(FindingRule.NoDate, question, text, ("text", Shown(text)));
        if (question.Kind == QuestionKind.WebAddress && WebAddressReader.Read(text) is null)
            yield return Finding.Of(FindingRule.NoWebAddress, question, text, ("text", Shown(text)));
        if (question.Kind != QuestionKind.LongText)
            yield break;
        if (question.Limit is { } limit && AnswerText.Length(text) is var length && length > limit)
            yield return Finding.Of(FindingRule.TooLong, question, "", ("length", length), ("limit", limit));
        if (IsPlaceholder(text) && !(question.Checks.Contains(AnswerCheck.Number) && Zero().IsMatch(text)))
            yield return Placeholder(question, text) with { Rule = SaidBefore(facts, question, text) ? FindingRule.NothingNew : FindingRule.Placeholder };
        if (question.Checks.Contains(AnswerCheck.Number) && !Number().IsMatch(NoCount().Replace(text, " ")))
            yield return Finding.Of(FindingRule.NoNumber, question, text);
    }

    public static IEnumerable<Finding> OfTable(FindingFacts facts, Question question) => facts.Rows(question)
        .Where(row => IsPlaceholder(row.Cells[0]))
        .Select(row => Placeholder(question, row.Cells[0]));

    /// <summary>The same finding whether or not the last report is at hand to compare with.</summary>
    private static Finding Placeholder(Question question, string text) => Finding.Of(FindingRule.Placeholder, question, text, ("text", Shown(text)));

    public static bool IsPlaceholder(string text) => Nothing().IsMatch(text) || NothingYet().IsMatch(text[..Math.Min(text.Length, Opening)]);

    private static bool SaidBefore(FindingFacts facts, Question question, string text) =>
        facts.Last?[question.Id].Content is TextContent before && Folded.Of(before.Text) == Folded.Of(text);

    private static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Beginning ? line : string.Concat(line.EnumerateRunes().Take(Beginning).Select(rune => rune.ToString())) + "…";
    }

    /// <summary>Where the form asks how many, this is a number.</summary>
    [GeneratedRegex(@"^\W*(?:none|nothing|zero|0)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Zero();

    [GeneratedRegex(
        @"^\W*(?:(?:none|nothing|no results?|not yet|not applicable|n/?a|tb[acd]|t\.b\.[acd]\.?|xx+|lorem ipsum|placeholder|test|draft)\b"
            + @"|to (?:be (?:[a-z]+ed|done|seen|set|written)|follow)\b|will (?:be added|follow)\b|\W*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\b(?:not yet (?:produced|achieved|delivered|obtained|had|held)|no (?:\w+ )?results? (?:yet|so far|at this (?:stage|point|time)))\b", RegexOptions.IgnoreCase)]
    private static partial Regex NothingYet();

    /// <summary>Digits that count nothing: of addresses, dates, years, ordinals and names such as S3 or 2020-H2.</summary>
    [GeneratedRegex(@"https?://\S+|www\.\S+|\b(?:19|20)[0-9]{2}\b(?:[-/][0-9A-Za-z]+)*|\b[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}\b|\b[0-9]+(?:st|nd|rd|th)\b|\b(?=\w*[0-9])\w*\p{L}[\w-]*|\b\p{L}+-[0-9]\w*", RegexOptions.IgnoreCase)]
    private static partial Regex NoCount();

    [GeneratedRegex(@"[0-9]|\b(?:no|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|dozens?|hundreds?|single)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
