using S3ReportBot.Channels;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>
/// Enter sends, and clients divide what is pasted: what comes right after the acknowledgement of a text, a list or rows goes on with
/// them, although another question stands there by then. Whichever of the two a message is filed at, `move it` takes it to the other.
/// </summary>
internal static class EnterSends
{
    public const string Word = "move it";

    /// <summary>The answer that a message goes on with; null where it is for the question that waits.</summary>
    public static Question? Continued(Turn turn)
    {
        if (turn.Sight is not (Sight.Before or Sight.AtOnce) || Acknowledged(turn) is not { } before)
            return null;
        var text = turn.Incoming.Text;
        if (turn.Current is not { } open)
            return AnswerRecorder.CanAppend(before) ? before : null;
        if (AnswerRows.IsTable(before))
            return open == before && turn.PendingQuestion is { Row: null } && Reads(turn, before, text) ? before : null;
        return open == before || !IsForOpen(turn, open, before, text) ? before : null;
    }

    /// <summary>The answer that what is kept aside may go on with, while more of it comes; null for none.</summary>
    public static Question? Kept(Turn turn) =>
        turn is { Sight: Sight.Before or Sight.AtOnce, Aside.Earlier: { } id, Current: { Key: ReportKeyPart.None } open }
            && turn.Form.Find(id) is { } before && !IsForOpen(turn, open, before, turn.Incoming.Text)
            ? before
            : null;

    /// <summary>It comes so soon that it is more likely a part of what was written before than something else.</summary>
    public static bool GoesOn(Turn turn) => Continued(turn) is not null || Kept(turn) is not null;

    /// <summary>The answer that the message before went on with, below which nothing was asked; null for none.</summary>
    public static Question? Added(Turn turn) =>
        turn.Row is { Movable: { } moved, Last: { } last, RecentTurnIds: [.., var newest] } && last.Turn == newest && moved.Turn == newest
            && last.Question == moved.From && moved.To == turn.Current?.Id
            ? turn.Form.Find(moved.From)
            : null;

    /// <summary>What may be no answer at all is asked about for the answer before.</summary>
    /// <returns>Null: it is no part of that.</returns>
    public static NavigationResult? AskFirst(Turn turn)
    {
        if (turn is not { SawQuestion: true, Current: { Key: ReportKeyPart.None } open, PendingQuestion: not { Adding: true } }
            || Continued(turn) is not { } before || before == open || !AnswerRecorder.CanAppend(before))
            return null;
        Asides.Drop(turn, turn.Aside);
        return Asides.AskEarlier(turn, before, turn.Incoming.Text);
    }

    /// <summary>A further part of what is kept aside for the answer before.</summary>
    /// <returns>Null: nothing is kept for one, or both are too long for an answer.</returns>
    public static NavigationResult? Join(Turn turn)
    {
        var (kept, text) = (turn.Aside?.Text, turn.Incoming.Text);
        return Kept(turn) is { } before && AnswerText.Length(kept!) + AnswerText.Length(text) < AnswerText.Longest
            ? Asides.AskEarlier(turn, before, $"{kept}\n\n{text}")
            : null;
    }

    /// <summary>
    /// Whether the question that waits can read what the one before cannot, so that it is meant although it can hardly have been seen.
    /// </summary>
    public static bool IsForOpen(Turn turn, Question open) =>
        Acknowledged(turn) is { } before && before != open && IsForOpen(turn, open, before, turn.Incoming.Text);

    /// <summary>Adds the message to the answer acknowledged before; what waits goes on waiting.</summary>
    public static void GoOn(Turn turn, Question before)
    {
        var (text, open) = (turn.Incoming.Text, turn.Current);
        if (turn.Row.Last!.Input == TurnId.Hash(text))
        {
            turn.Say("saved.same", ("question", Naming.Of(turn, before)));
            return;
        }

        if (AnswerRows.IsTable(before))
            Answering.Record(turn, new DialogPosition(before.Id), text);
        else
            AnswerRecorder.Append(turn, before, text);
        if (open == before)
            ShowAsListed(turn, before);
        else if (open is { Key: ReportKeyPart.None })
            Offer(turn, "enter.went-on", before, open);
    }

    /// <summary>The message answered a question that had hardly been seen: it may go on with the answer before.</summary>
    public static void OfferBefore(Turn turn, DialogPosition position)
    {
        if (turn.Sight is Sight.Before or Sight.AtOnce or Sight.Soon && Acknowledged(turn) is { } before && AnswerRecorder.CanAppend(before)
            && before.Id != position.Question && turn.Report!.Changes.Any(change => change.Question == position.Question))
            Offer(turn, "enter.answered", turn.Form[position.Question], before);
    }

    private static void Offer(Turn turn, string key, Question from, Question to)
    {
        if (turn.Report!.Changes.Count == 0)
            return;
        turn.Say(key, ("question", to.Name), ("number", to.Number));
        turn.Reply.Offer(Word);
        turn.Movable = new MovableMessage(turn.Incoming.Text, from.Id, to.Id, turn.Id);
    }

    /// <summary>The text, list or table whose acknowledgement is the newest reply.</summary>
    private static Question? Acknowledged(Turn turn) =>
        turn.Row is { Last: { } last, RecentTurnIds: [.., var newest] } && last.Turn == newest && turn.Report is { IsOpen: true }
            && turn.Form.Find(last.Question) is { Kind: QuestionKind.LongText or QuestionKind.Regions or QuestionKind.Rows } question
            && turn.AnswerTo(question).Content is not null
            ? question
            : null;

    private static bool IsForOpen(Turn turn, Question open, Question before, string text) => open.Key == ReportKeyPart.None
        && Evidence.IsThere(turn, DialogPosition.Of(turn.PendingQuestion!), text) && !Reads(turn, before, text);

    private static bool Reads(Turn turn, Question question, string text) =>
        Evidence.IsThere(turn, new DialogPosition(question.Id), text);

    /// <summary>The acknowledgement tells how many there are, so numbers mean the new ones too.</summary>
    private static void ShowAsListed(Turn turn, Question question) => turn.PendingQuestion = turn.PendingQuestion! with
    {
        Base = turn.AnswerTo(question).Version,
        Listed = [.. AnswerRows.Rows(turn, question).Select(row => row.Id)],
    };
}
