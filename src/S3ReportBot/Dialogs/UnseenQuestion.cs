using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Recording;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Messages whose author may not have seen the current question: they are never filed under it unasked.</summary>
internal static class UnseenQuestion
{
    /// <summary>
    /// The replies of the turn before may be lost. The same text again was meant for the old question and is saved already;
    /// any other text is kept aside until its author says what it is for.
    /// </summary>
    public static Move Hold(Turn turn, Question question)
    {
        if (turn.Last is { } last && last.Input == TurnId.Hash(turn.Incoming.Text))
        {
            turn.Say("unseen.saved-already", ("question", Recorded(turn)!.Name));
            return Move.Stay;
        }

        if (Recorded(turn) is { } recorded)
            turn.Say("unseen.saved", ("question", recorded.Name));
        turn.Say(Recorded(turn) is null ? "unseen.held-new" : "unseen.held", ("question", question.Name), ("last", Recorded(turn)?.Name ?? ""));
        turn.Shown = turn.Shown! with { Confirm = new Confirmation(ConfirmationKind.Held, turn.Incoming.Text) };
        turn.Reply.Offer(Recorded(turn) is null ? ["new", "show it again"] : ["new", "instead", "add to it"]);
        return Move.Quiet;
    }

    /// <summary>Enter sends: what was written before the question stood there belongs to the text or list before it.</summary>
    public static Move TooEarly(Turn turn, Question question)
    {
        if (Recorded(turn) is { } recorded && AnswerRecorder.CanAppend(recorded) && turn.AnswerTo(recorded).Content is not null)
            AnswerRecorder.Append(turn, recorded, Literal.Of(turn.Incoming.Text).Text);
        else
            turn.Say("unseen.too-early", ("question", question.Name));
        return Move.Stay;
    }

    public static Question? Recorded(Turn turn) => turn.Last is { } last ? turn.Form.Find(last.Question) : null;
}
