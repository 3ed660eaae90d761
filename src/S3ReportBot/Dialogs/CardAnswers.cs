using S3ReportBot.Channels.Cards;
using S3ReportBot.Commands;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Questions;
using S3ReportBot.Turns;

namespace S3ReportBot.Dialogs;

/// <summary>Reads what a card sent. A card names its report, question and version, so it is understood whenever it is tapped.</summary>
internal static class CardAnswers
{
    /// <summary>On a reminder this goes on in the report that it is about, whichever is worked on.</summary>
    private const string OpenReport = "continue";

    /// <returns>Null: the card stands for a typed line, which is read like one.</returns>
    public static NavigationResult? Read(Turn turn, CardSubmit card)
    {
        if (card.IsForeign)
        {
            turn.Say("input.unknown-card");
            return NavigationResult.Stay;
        }

        var opens = card.Text?.StartsWith($"{SwitchCommand.Word} ", StringComparison.Ordinal) is true;
        if (card.Report != CardOrigin.Name(turn.Report?.Key) && !opens)
            return OfOtherReport(turn, card);
        if (card.Question.Length == 0)
            return null;
        if (turn.Form.Find(card.Question) is not { } question || (turn.Report is null && question.Key == ReportKeyPart.None))
        {
            turn.Say("input.unknown-card");
            return NavigationResult.Stay;
        }

        if (question.Kind == QuestionKind.Ratings)
            return Rate(turn, question, card);
        if (AnswerRows.HasRows(question))
            return question.Id == turn.Current?.Id ? null : AtOpenReport(turn) ?? OlderMessages.LeadToRow(turn, question, card);
        return question.Id == turn.Current?.Id ? Choose(turn, question, card) : Older(turn, question, card);
    }

    private static NavigationResult OfOtherReport(Turn turn, CardSubmit card)
    {
        if (CardOrigin.Parse(card.Report) is not { } own || !turn.Person.MayAnswer(own))
        {
            turn.Say("card.other-report");
            turn.Reply.Offer("switch");
            return NavigationResult.Stay;
        }

        return card.Text == OpenReport
            ? NavigationResult.Open(own, turn.Person.MembershipOf(own.Partnership)!.Name)
            : OlderMessages.OfferReport(turn, card);
    }

    /// <returns>Null: answers may change.</returns>
    private static NavigationResult? AtOpenReport(Turn turn)
    {
        if (turn.Report is not { IsOpen: false })
            return null;
        Submitted.Say(turn);
        return NavigationResult.Leave;
    }

    private static NavigationResult Rate(Turn turn, Question question, CardSubmit card)
    {
        if (AtOpenReport(turn) is { } closed)
            return closed;
        var answer = turn.AnswerTo(question);
        if (RatingsCard.Read(question, answer.Content as RatingsContent, card) is not { } ratings)
        {
            turn.Say("input.unknown-card");
            return NavigationResult.Stay;
        }

        if (ratings.Equals(answer.Content))
        {
            turn.Say("saved.same", ("question", Naming.Of(turn, question)));
            return turn.Current is null ? NavigationResult.Leave : NavigationResult.Stay;
        }

        if (card.Base != answer.Version && !Conflicts.IsNews(turn, question, card.Base))
            return Older(turn, question, card);
        var saved = RatingsRecorder.Save(turn, question, ratings, card.Base);
        // A card that was scrolled back to corrects its answer and leaves the present question where it is.
        return turn.Report!.NewConflicts.Count > 0 || question.Id == turn.Current?.Id || turn.Current is null
            ? saved
            : NavigationResult.Stay;
    }

    /// <summary>A choice of the report itself is read by the dialog that asks it, like the typed name.</summary>
    private static NavigationResult? Choose(Turn turn, Question question, CardSubmit card)
    {
        if (card.Text is not { } picked)
        {
            turn.Say("input.unknown-card");
            return NavigationResult.Stay;
        }

        if (question.Key != ReportKeyPart.None)
            return null;
        turn.PendingQuestion = turn.PendingQuestion! with { Base = card.Base };
        return AtOpenReport(turn) ?? Answering.Record(turn, DialogPosition.Of(turn.PendingQuestion!), picked);
    }

    private static NavigationResult Older(Turn turn, Question question, CardSubmit card) =>
        AtOpenReport(turn) ?? OlderMessages.Lead(turn, question, "older.button", OlderMessages.Pressed(turn, question, card));
}
