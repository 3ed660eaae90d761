using System.Globalization;
using S3ReportBot.Core.Findings;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>What `review` says of findings: each with what can be typed; then what was set aside, and by whom.</summary>
internal static class FindingReview
{
    /// <returns>Those that nobody has set aside.</returns>
    public static IReadOnlyList<Finding> Say(Turn turn)
    {
        var found = ReportFindings.Open(turn);
        if (turn.Report!.Header?.Findings is not { } notes)
            return found;
        if (found.Count > 0)
            turn.Say("review.findings", ("count", found.Count));
        foreach (var finding in found)
            turn.Reply.Add(FindingText.Of(turn, finding));
        if (found.Count(finding => finding.Fix is not null) > 1)
        {
            turn.Say("review.fix-all");
            turn.Reply.Offer("fix all");
        }

        ReportFindings.Mention(turn, found);
        if (notes.Ignored.Count > 0)
            turn.Say("review.ignored", ("list", string.Join(", ", notes.Ignored.OrderBy(ignored => notes.Numbers[ignored.Key])
                .Select(ignored => Named(turn, notes.Numbers[ignored.Key], ignored.Value)))));
        return found;
    }

    private static string Named(Turn turn, int number, string person) => string.Create(
        CultureInfo.InvariantCulture, $"{number} ({turn.Report!.Header!.Authors.GetValueOrDefault(person) ?? turn.Texts["person.unknown"]})");
}
