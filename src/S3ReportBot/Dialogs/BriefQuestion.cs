using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>What is waited for, in a line: the question was written out before and stands above.</summary>
internal static class BriefQuestion
{
    /// <param name="asked">A question of the bot's own that waits; null for none.</param>
    public static void Say(Turn turn, Confirmation? asked)
    {
        if (turn.Aside is { } aside && aside == turn.Row.PendingQuestion?.Aside)
            Asides.Remind(turn, aside);
        if (asked is not null && Confirmations.Brief(asked) is { } key)
        {
            turn.Say(key);
            turn.Reply.Offer(Confirmations.WordsOf(asked));
        }
        else if (turn.Current is { } question)
            OfForm(turn, question);
        else if (!turn.Reply.NamesCommand && turn.Report is not { IsOpen: false })
            WayOn(turn);
    }

    private static void WayOn(Turn turn)
    {
        var (key, line) = (turn.Report, turn.Person.IsLead) switch
        {
            (not null, _) => ("way-on.continue", "continue"),
            (null, true) => ("way-on.status", "status"),
            _ => ("way-on.start", "start"),
        };
        turn.Say(key);
        turn.Reply.Offer(line);
    }

    private static void OfForm(Turn turn, Question question)
    {
        var position = DialogPosition.Of(turn.PendingQuestion!);
        ShortQuestion.Say(turn, question, position);
        turn.Reply.Offer(ShortQuestion.WordOn(turn, question, position));
    }
}
