using S3ReportBot.Commands;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>
/// Several messages in a row that were no answer to one question are not answered alike: after the second there is another example, after
/// the third the way round, then somebody who can help, and both in turns.
/// </summary>
internal sealed class GradedHelp(MemberList members)
{
    /// <summary>Says nothing unless this message failed. What was wrong with it is said already.</summary>
    public async Task SayAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Failed || turn.Current is not { } question)
            return;
        turn.Failed = false;
        var failures = turn.PendingQuestion!.Failures + 1;
        turn.PendingQuestion = turn.PendingQuestion with { Failures = failures };
        if (failures == 2)
            turn.Say($"again.{Kind(turn, question)}", ("example", question.Example ?? question.Help ?? question.Name));
        else if (failures > 2 && failures % 2 == 1)
            SayWayRound(turn, question);
        else if (failures > 2)
            await SayWhoHelpsAsync(turn, cancellationToken);
    }

    private static void SayWayRound(Turn turn, Question question)
    {
        var word = ShortQuestion.WordOn(turn, question, DialogPosition.Of(turn.PendingQuestion!));
        turn.Say($"round.{Kind(turn, question)}", ("word", word));
        turn.Reply.Offer(word);
    }

    private async Task SayWhoHelpsAsync(Turn turn, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> leads = turn.Report is { } report ? await members.LeadsAsync(report.Key.Partnership, cancellationToken) : [];
        if (leads is [var lead, ..])
            turn.Say("help.lead-named", ("name", lead));
        else
            turn.Say("help.organisers");
        turn.Reply.Offer("pause");
    }

    /// <summary>What is asked: the kind of the question, or of the column.</summary>
    private static string Kind(Turn turn, Question question) => turn.PendingQuestion is { Row: not null } pending
        ? $"cell-{AnswerRows.Columns(question)[pending.Column].Kind}"
        : question.Kind.ToString();
}
