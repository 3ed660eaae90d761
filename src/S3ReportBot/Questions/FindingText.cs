using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>A finding in words: what, where, how it would be right, and what can be typed.</summary>
internal static class FindingText
{
    private const int PartLength = 90;
    private const int FixLength = 200;

    public static string Of(Turn turn, Finding finding)
    {
        var number = turn.Report!.Header!.Findings.NumberOf(finding.Key);
        var commands = turn.Reply.Text(finding.Fix is null ? "finding.commands" : "finding.commands-fix", ("number", number), ("question", finding.Question.Number));
        return $"{turn.Reply.Text("finding.number", ("number", number))} {Reason(turn, finding)}\n{commands}";
    }

    private static string Reason(Turn turn, Finding finding)
    {
        // The beginning of a message stands on a locked screen.
        var isQuoted = turn.Form.SectionOf(finding.Question).Audience != Audience.Confidential;
        var parts = finding.Parts.Select(part => part.Value is string text ? (part.Name, isQuoted ? Cut(text, PartLength) : "…") : part)
            .Append(("question", finding.Question.Name));
        var reason = turn.Reply.Text($"finding.{finding.Rule}", [.. parts]).TrimEnd();
        return finding.Fix is { } fix ? $"{reason} {turn.Reply.Text("finding.correction", ("correction", Cut(fix.Shown, FixLength)))}" : reason;
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.EnumerateRunes().Take(length).Select(rune => rune.ToString())) + "…";
}
