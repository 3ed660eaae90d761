using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Puts a question once more in a line, and what stands beside it only where it is not on the screen as it is now.</summary>
internal static class QuestionAgain
{
    public static void Ask(Turn turn, Question question, Answer answer, DialogPosition position)
    {
        if (position.Row is not null)
        {
            ShortQuestion.Say(turn, question, position);
            RowMessage.Offer(turn);
            return;
        }

        if (AnswerRows.HasRows(question) && !ShortQuestion.IsListed(turn, question))
            QuestionMessage.Present(turn, question, answer);
        if (question.ListsEvents(EventTense.Past))
            DidItHappen.AskNext(turn, question);
        if (question.Kind == QuestionKind.Ratings && turn.Channel.Cards && !IsCardPresent(turn, question, answer))
            RatingsMessage.Ask(turn, question, answer);
        else
            ShortQuestion.Say(turn, question, position);
        if (question.Kind == QuestionKind.Ratings && !turn.Channel.Cards)
            RatingsMessage.OfferScale(turn, question);
        if (EarlierOffer.Of(turn, question) is not null && answer.Content is null)
            turn.Reply.Offer("same");
        QuestionMessage.Offer(turn, question, answer);
    }

    /// <summary>A card with an older version of the answer would be refused.</summary>
    private static bool IsCardPresent(Turn turn, Question question, Answer answer) =>
        turn.Row.PendingQuestion is { } before && before.Question == question.Id && before.Base == answer.Version;
}
