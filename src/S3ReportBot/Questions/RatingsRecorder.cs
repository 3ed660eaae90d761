using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Records ratings typed in one line, one by one, or chosen on a card.</summary>
internal static class RatingsRecorder
{
    /// <summary>`7=3` while another question waits: nothing else is written so, and the question that waits stays.</summary>
    /// <returns>Whether the message was that, taken or refused.</returns>
    public static bool TakeLate(Turn turn)
    {
        if (turn is not { Report.IsOpen: true, Current: { Key: ReportKeyPart.None, Kind: not QuestionKind.Ratings } }
            || turn.Form.Questions.FirstOrDefault(question => question.Kind == QuestionKind.Ratings) is not { } ratings
            || !RatingsReader.IsPairs(turn.Incoming.Text))
            return false;
        Answering.Record(turn, new DialogPosition(ratings.Id), turn.Incoming.Text);
        return true;
    }

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
