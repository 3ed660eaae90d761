using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Findings;
using S3ReportBot.Core.Regions;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>The findings of the report that a turn works on, with their numbers.</summary>
internal static class ReportFindings
{
    private const int MostTold = 2;

    /// <summary>All of them, set aside or not; each gets its number.</summary>
    public static IReadOnlyList<Finding> All(Turn turn)
    {
        if (turn.Report is not { Header: { } header } report)
            return [];
        var found = FindingRules.All(Facts(turn));
        report.Note(header.Findings.With([.. found.Select(finding => finding.Key)], turn.Form.Asked.Select(question => question.Id)));
        return found;
    }

    /// <summary>Those that nobody has set aside.</summary>
    public static IReadOnlyList<Finding> Open(Turn turn) =>
        [.. All(turn).Where(finding => !turn.Report!.Header!.Findings.IsIgnored(finding.Key))];

    /// <summary>After an answer was changed: what is new about it, in a line or two. Only this answer is looked at.</summary>
    public static void TellNew(Turn turn)
    {
        if (turn.Report is not { Header: { } header } report || report.Changes.Count == turn.ChangesTold)
            return;
        var questions = report.Changes.Skip(turn.ChangesTold).Select(change => change.Question).ToList();
        turn.ChangesTold = report.Changes.Count;
        var facts = Facts(turn);
        var found = questions.SelectMany(question => FindingRules.Of(facts, turn.Form[question])).ToList();
        report.Note(header.Findings.With([.. found.Select(finding => finding.Key)], questions));
        var fresh = found.Where(finding => !header.Findings.Numbers.ContainsKey(finding.Key)).ToList();
        foreach (var finding in fresh.Take(MostTold))
            turn.Reply.Add(FindingText.Of(turn, finding));
        if (fresh.Count > MostTold)
            turn.Say("finding.more", ("count", fresh.Count - MostTold));
        Mention(turn, fresh.Take(MostTold));
        turn.Reply.Offer(fresh.Take(MostTold).Where(finding => finding.Fix is not null)
            .Select(finding => string.Create(CultureInfo.InvariantCulture, $"fix {report.Header!.Findings.NumberOf(finding.Key)}")));
    }

    /// <summary>What a bare `fix` or `ignore` will mean.</summary>
    public static void Mention(Turn turn, IEnumerable<Finding> findings) =>
        turn.Mentioned = [.. turn.Mentioned.Union(findings.Select(finding => turn.Report!.Header!.Findings.NumberOf(finding.Key)))];

    private static FindingFacts Facts(Turn turn)
    {
        var period = turn.Report!.Key.Period;
        return new(
            turn.Form, turn.Report.Answers, period, Due.ReferenceDay(turn),
            new RegionChecker(turn.Regions, NutsVintage.Of(period)))
        {
            Last = Last(turn),
        };
    }

    /// <summary>Of the last report what this turn has read of it.</summary>
    private static AnswerSheet? Last(Turn turn) => turn.Earlier is not { } earlier ? null : AnswerSheet.Of(
        from question in turn.Form.Asked
        let content = earlier.To(question)
        where content is not null
        select Answer.None(question.Id) with { State = AnswerState.Answered, Content = content });
}
