using S3ReportBot.Core.Answers;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>For the review: which answers differ from the last report's.</summary>
internal static class ChangedSince
{
    /// <summary>Says nothing unless the last report is loaded.</summary>
    public static void Say(Turn turn)
    {
        if (turn.Earlier is not { } earlier || !earlier.All.Any())
            return;
        var answered = turn.Form.Asked.Where(question => turn.AnswerTo(question).Content is not null).ToList();
        var changed = answered.Where(question => !SameContent.Say(earlier.To(question), turn.AnswerTo(question).Content)).ToList();
        turn.Say("review.changed", ("period", earlier.Report.Period.Name), ("same", answered.Count - changed.Count), ("count", changed.Count),
            ("questions", string.Join(", ", changed.Select(question => $"{question.Number} {question.Name}"))));
    }
}
