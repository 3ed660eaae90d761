using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Going on without an answer. Nothing that was answered is ever removed by it.</summary>
internal static class Skipping
{
    public static NavigationResult Skip(Turn turn, Question question)
    {
        var answer = turn.AnswerTo(question);
        if (answer is { State: AnswerState.Begun, Content: not null })
            return Done(turn, question);
        if (answer.State != AnswerState.Answered && question.Mandatory)
            return Later(turn, question);
        if (answer.State == AnswerState.Answered)
            turn.Say("skip.answered", ("question", Naming.Of(turn, question)));
        else
        {
            turn.Record(question, answer.Content is null ? AnswerState.Skipped : AnswerState.Answered, answer.Content);
            turn.Say("skip.skipped", ("question", Naming.Of(turn, question)), ("number", question.Number));
        }

        return NavigationResult.Next(question.Id);
    }

    public static NavigationResult Later(Turn turn, Question question)
    {
        var answer = turn.AnswerTo(question);
        if (answer.State == AnswerState.Answered)
        {
            turn.Say("skip.answered", ("question", Naming.Of(turn, question)));
            return NavigationResult.Next(question.Id);
        }

        turn.Record(question, AnswerState.Later, answer.Content);
        var next = turn.Report!.NextFor(question.Id, turn.Person.Key);
        if (answer.State == AnswerState.Later && (next is null || turn.AnswerTo(next).State == AnswerState.Later) || next == question)
        {
            turn.Say("skip.only-later-left");
            return NavigationResult.Leave;
        }

        turn.Say(question.Mandatory ? "skip.later-mandatory" : "skip.later", ("question", Naming.Of(turn, question)));
        return NavigationResult.Next(question.Id);
    }

    /// <summary>A table or ratings called finished, or a list gone past.</summary>
    public static NavigationResult Done(Turn turn, Question question)
    {
        var answer = turn.AnswerTo(question);
        if (answer.Content is null)
            return Skip(turn, question);
        turn.Record(question, AnswerState.Answered, answer.Content);
        switch (answer.Content)
        {
            case RatingsContent ratings:
                turn.Say("saved.ratings", ("question", Naming.Of(turn, question)), ("rated", ratings.Rated), ("count", question.Items.Count));
                break;
            case RowsContent when question.Kind == QuestionKind.Regions:
                turn.Say("saved.adding-done", ("question", Naming.Of(turn, question)));
                break;
            case RowsContent rows:
                turn.Say("saved.rows", ("question", Naming.Of(turn, question)), ("count", rows.Rows.Count));
                break;
            default:
                turn.Say("skip.answered", ("question", Naming.Of(turn, question)));
                break;
        }

        return NavigationResult.Next(question.Id);
    }
}
