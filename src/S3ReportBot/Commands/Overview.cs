using System.Globalization;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>The report at a glance: the table of contents, and what a reader of the finished report would miss.</summary>
internal static class Overview
{
    private const int Buttons = 4;

    /// <summary>Every question with a tick; who answered it where several people do.</summary>
    public static NavigationResult Sections(Turn turn)
    {
        var report = turn.Report!;
        var several = report.Answers.All.Any(answer => answer.By != turn.Person.Key);
        turn.Say("sections.title", ("report", turn.ReportName),
            ("settled", turn.Form.CountSettled(report.Answers).Settled), ("count", turn.Form.Questions.Count));
        foreach (var section in turn.Form.Sections)
            turn.Reply.Add(string.Join('\n', section.Questions.Select(question => Line(turn, question, several)).Prepend(
                Handover.Of(turn, section) is { } handed
                    ? turn.Reply.Text("sections.section-handed", ("section", section.Heading), ("name", handed.Name))
                    : turn.Reply.Text("sections.section", ("section", section.Heading)))));
        turn.Say("sections.how");
        return NavigationResult.Stay;
    }

    /// <summary>With what changed since the last report, which is read for it.</summary>
    public static async Task<NavigationResult> ReviewAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Earlier is { } earlier)
            await earlier.LoadAllAsync(cancellationToken);
        return Review(turn);
    }

    private static NavigationResult Review(Turn turn)
    {
        var report = turn.Report!;
        var missing = turn.Form.MissingMandatory(report.Answers);
        var postponed = turn.Form.Asked.Where(question => report.Answers[question.Id].State == AnswerState.Later).Except(missing).ToList();
        var begun = turn.Form.Asked.Where(question => StateOf(report.Answers[question.Id]) == AnswerState.Begun).Except(missing).ToList();
        var open = turn.Form.Asked.Where(question => report.Answers[question.Id].State == AnswerState.Open).Except(missing).ToList();
        var skipped = turn.Form.Asked.Where(question => report.Answers[question.Id].State == AnswerState.Skipped).ToList();
        turn.Say("review.title", ("report", turn.ReportName),
            ("settled", turn.Form.CountSettled(report.Answers).Settled), ("count", turn.Form.Questions.Count));
        List(turn, "review.missing", missing);
        List(turn, "review.later", postponed);
        List(turn, "review.begun", begun);
        List(turn, "review.open", open);
        List(turn, "review.skipped", skipped);
        Undecided(turn);
        Authors(turn);
        ChangedSince.Say(turn);
        var findings = report.IsOpen ? FindingReview.Say(turn) : [];
        if (turn.Channel.Cards)
            turn.Reply.Card(ReviewCard.Of(turn.Form, report.Key, report.Answers, findings, turn.Texts));
        turn.ToldSubmitted = true;
        turn.Say(!report.IsOpen ? "review.submitted" : missing.Count > 0 ? "review.not-yet" : "review.ready");
        if (!report.IsOpen)
        {
            turn.Reply.Offer("document", "status");
            return NavigationResult.Quiet;
        }

        turn.Reply.Offer([
            .. missing.Concat(postponed).Concat(begun).Concat(open).Take(Buttons).Select(question => string.Create(CultureInfo.InvariantCulture, $"go to {question.Number}")),
            .. missing.Count == 0 ? ["submit", "preview"] : (string[])["preview"],
        ]);
        return NavigationResult.Quiet;
    }

    /// <summary>Who answered how much, where several people did.</summary>
    private static void Authors(Turn turn)
    {
        var authors = turn.Form.Asked.Select(turn.AnswerTo).Where(answer => answer.Content is not null).CountBy(answer => answer.By).ToList();
        if (authors.Count > 1)
            turn.Say("review.authors", ("authors", string.Join(", ", authors.Select(author => $"{Conflicts.AuthorOf(turn, author.Key)} ({author.Value})"))));
    }

    /// <summary>Answers kept beside the present ones, until their authors choose.</summary>
    private static void Undecided(Turn turn)
    {
        var conflicts = turn.Report!.PendingConflicts.ToList();
        if (conflicts.Count == 0)
            return;
        var title = turn.Reply.Text("review.undecided", ("count", conflicts.Count));
        turn.Reply.Add(string.Join('\n', conflicts.Select(conflict => Line(turn, conflict)).Prepend(title)));
    }

    private static string Line(Turn turn, PendingConflict conflict)
    {
        var (question, mine) = (turn.Form[conflict.Question], conflict.Person == turn.Person.Key);
        return turn.Reply.Text(mine ? "review.undecided-yours" : "review.undecided-other",
            ("number", question.Number), ("question", question.Name), ("name", conflict.Name));
    }

    private static void List(Turn turn, string heading, IReadOnlyList<Question> questions)
    {
        if (questions.Count > 0)
            turn.Reply.Add(string.Join('\n', questions.Select(question => turn.Reply.Text("goto.line", ("number", question.Number), ("question", question.Name)))
                .Prepend(turn.Reply.Text(heading, ("count", questions.Count)))));
    }

    /// <summary>Ratings that were called done with some left open are not finished for a reader.</summary>
    private static AnswerState StateOf(Answer answer) => answer.Content is RatingsContent { IsComplete: false } ? AnswerState.Begun : answer.State;

    private static string Line(Turn turn, Question question, bool several)
    {
        var answer = turn.AnswerTo(question);
        var state = question.Key == ReportKeyPart.None ? StateOf(answer) : AnswerState.Answered;
        var line = turn.Reply.Text($"sections.{state}", ("number", question.Number), ("question", question.Name + (question.Mandatory ? " *" : "")));
        return several && answer.By.Length > 0
            ? $"{line} {turn.Reply.Text("sections.by", ("name", turn.Report!.Header!.Authors.GetValueOrDefault(answer.By) ?? ""))}"
            : line;
    }
}
