using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Records ratings typed in one line, one by one, or chosen on a card.</summary>
internal static class RatingsRecorder
{
    /// <param name="shown">The version of the card that was filled in; left out, that of the question on the screen.</param>
    public static NavigationResult Save(Turn turn, Question question, RatingsContent ratings, long? shown = null)
    {
        if (ratings.Rated == 0)
        {
            turn.Say("saved.ratings-none");
            return NavigationResult.Stay;
        }

        if (Conflicts.Meets(turn, question, ratings, shown))
            return Conflicts.Keep(turn, question, ratings);
        var before = turn.AnswerTo(question);
        var state = ratings.IsComplete || before.State == AnswerState.Answered ? AnswerState.Answered : AnswerState.Begun;
        var changed = turn.Record(question, state, ratings);
        turn.Say(changed ? "saved.ratings" : "saved.same", ("question", Naming.Of(turn, question)), ("rated", ratings.Rated), ("count", question.Items.Count), ("answer", ""));
        return ratings.IsComplete ? NavigationResult.Next(question.Id) : NavigationResult.Stay;
    }
}
