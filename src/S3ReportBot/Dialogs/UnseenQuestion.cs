using S3ReportBot.Channels;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Messages whose author may not have seen the current question: they are never filed under it unasked.</summary>
internal static class UnseenQuestion
{
    /// <summary>
    /// What people say about a text kept aside: never a part of that text, even where the bot cannot know that it was heard.
    /// </summary>
    public static readonly IReadOnlyList<string> AboutHeld = ["new", "1", "instead", "2", "add to it", "add", "3", "show it again", "no"];

    private static readonly string[] Replies = ["new", "instead", "add to it", "show it again", Asides.Store, Asides.Add];

    /// <summary>The replies of the turn before may be lost: first of all, what it saved.</summary>
    public static void SayWhatWasSaved(Turn turn)
    {
        if (!turn.Row.Confirmed && turn.Row.RecentTurnIds is [.., var newest] && turn.Last?.Turn == newest
            && Recorded(turn) is { } recorded)
            turn.Say(IsSavedAlready(turn) ? "unseen.saved-already" : "unseen.saved", ("question", recorded.Name));
    }

    /// <summary>The same text again was meant for the question before, and it is there.</summary>
    public static bool IsSavedAlready(Turn turn) => !turn.Row.Confirmed && turn.Row.RecentTurnIds is [.., var newest]
        && turn.Last?.Turn == newest && IsLastText(turn);

    /// <summary>
    /// Keeps a text aside until its author says what it is for. One that was kept aside before, and not heard of since, stays with
    /// it where both are paragraphs of whatever they are for; else the later one counts, and the bot says which it let go.
    /// </summary>
    public static NavigationResult Hold(Turn turn, Question question, Confirmation? before)
    {
        var text = turn.Incoming.Text;
        if (before is not { Kind: ConfirmationKind.Held, Argument: var held } || held == text)
            return NavigationResult.Confirm(ConfirmationKind.Held, text);
        if (AreParagraphs(turn, question) && AnswerText.Length(held) + AnswerText.Length(text) < AnswerText.Longest)
            return NavigationResult.Confirm(ConfirmationKind.Held, $"{held}\n\n{text}");
        Drop(turn, before);
        return NavigationResult.Confirm(ConfirmationKind.Held, text);
    }

    /// <summary>
    /// A reply to a question of the bot's own that was answered in a turn whose reply was lost: to be said again by a person, never
    /// to be kept aside as if it were an answer.
    /// </summary>
    public static bool IsReplyToHeld(Turn turn) => !turn.Row.Confirmed && Replies.Contains(turn.Incoming.Text.Trim().TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    public static void Ask(Turn turn, Question question, string held)
    {
        var last = Replaceable(turn);
        turn.Reply.Offer(last is null ? ["new", "show it again"] : AnswerRecorder.CanAppend(last) ? ["new", "instead", "add to it"] : ["new", "instead"]);
        QuestionMessage.Ask(turn, DialogPosition.Of(turn.PendingQuestion!));
        turn.Say(last is null ? "unseen.held-new" : "unseen.held",
            ("text", Asides.Named(turn, held, question, last)), ("question", question.Name), ("last", last?.Name ?? ""));
        if (last is not null && AnswerRecorder.CanAppend(last))
            turn.Say("unseen.held-add", ("last", last.Name));
        SayWhatGoes(turn, question, "new");
        if (last is not null && last != question)
            SayWhatGoes(turn, last, "instead");
    }

    private static void SayWhatGoes(Turn turn, Question question, string word)
    {
        if (turn.PendingQuestion is { Row: null } && !AnswerRows.IsTable(question) && turn.AnswerTo(question).Content is { } present)
            turn.Say("unseen.held-goes", ("question", question.Name), ("before", Acknowledged.Of(turn, question, present)), ("word", word));
    }

    /// <summary>Says that a text that was kept aside is not kept any longer.</summary>
    public static void Drop(Turn turn, Confirmation? before)
    {
        if (before is { Kind: ConfirmationKind.Held })
            turn.Say("unseen.dropped", ("text", Asides.Named(turn, before.Argument, turn.Current, Recorded(turn))));
        else if (before is { Kind: ConfirmationKind.Import })
            turn.Say("import.dropped");
    }

    /// <summary>What the text that was kept aside is for.</summary>
    /// <returns>Null: the word is none here.</returns>
    public static NavigationResult? ReadHeld(Turn turn, string held, string word)
    {
        var last = Replaceable(turn);
        Question? target = word switch
        {
            "new" or "1" => turn.Current,
            "instead" or "2" => last,
            "add to it" or "add" or "3" when last is not null && AnswerRecorder.CanAppend(last) => last,
            _ => null,
        };
        turn.AsksInFull = word == "show it again";
        if (target is null)
            return word is "show it again" or "no" ? NavigationResult.Stay : null;
        turn.Agreed = true;
        if (word is "new" or "1")
            return Answering.Record(turn, DialogPosition.Of(turn.PendingQuestion!), held);
        if (word is "instead" or "2")
            return Answering.Record(turn, new DialogPosition(target.Id), held);
        AnswerRecorder.Append(turn, target, held);
        return NavigationResult.Stay;
    }

    /// <summary>The last answer, where one message is the whole of it.</summary>
    public static Question? Replaceable(Turn turn) =>
        Recorded(turn) is { Kind: not (QuestionKind.Rows or QuestionKind.Ratings) } recorded ? recorded : null;

    private static bool AreParagraphs(Turn turn, Question question) =>
        AnswerRecorder.CanAppend(question) && (Replaceable(turn) is not { } last || AnswerRecorder.CanAppend(last));

    private static Question? Recorded(Turn turn) => turn.Last is { } last ? turn.Form.Find(last.Question) : null;

    private static bool IsLastText(Turn turn) => turn.Last?.Input == TurnId.Hash(turn.Incoming.Text);
}
