using System.Globalization;
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

        if (card.Report != CardOrigin.Name(turn.Report?.Key))
        {
            if (card.Text == OpenReport && CardOrigin.Parse(card.Report) is { } own && turn.Person.MayAnswer(own))
                return NavigationResult.Open(own, turn.Person.MembershipOf(own.Partnership)!.Name);
            turn.Say("card.other-report");
            return NavigationResult.Stay;
        }

        if (card.Question.Length == 0)
            return null;
        if (turn.Form.Find(card.Question) is not { } question || (turn.Report is null && question.Key == ReportKeyPart.None))
        {
            turn.Say("input.unknown-card");
            return NavigationResult.Stay;
        }

        if (question.Kind == QuestionKind.Ratings)
            return Rate(turn, question, card);
        return question.Id == turn.Current?.Id ? Choose(turn, question, card) : Older(turn, question);
    }

    private static NavigationResult Rate(Turn turn, Question question, CardSubmit card)
    {
        if (!turn.Report!.IsOpen)
        {
            Submitted.Say(turn);
            return NavigationResult.Leave;
        }

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
            return Older(turn, question);
        var saved = RatingsRecorder.Save(turn, question, ratings, card.Base);
        // A card that was scrolled back to corrects its answer and leaves the present question where it is.
        return turn.Report.NewConflicts.Count > 0 || question.Id == turn.Current?.Id || turn.Current is null
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
        if (turn.Report!.IsOpen)
            return Answering.Record(turn, DialogPosition.Of(turn.PendingQuestion!), picked);
        Submitted.Say(turn);
        return NavigationResult.Leave;
    }

    private static NavigationResult Older(Turn turn, Question question)
    {
        turn.Say("card.older-question", ("question", question.Name), ("number", question.Number));
        turn.Reply.Offer(string.Create(CultureInfo.InvariantCulture, $"go to {question.Number}"));
        return NavigationResult.Stay;
    }
}
