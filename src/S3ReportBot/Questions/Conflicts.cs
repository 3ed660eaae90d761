using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>
/// An answer that was changed by somebody else, or in another conversation, since this person was shown it. It is found by the
/// version shown. Nobody's text is lost: the second one is kept beside the first until its author chooses.
/// </summary>
internal static class Conflicts
{
    /// <param name="shown">The version this person answers to; left out, that of the question on the screen.</param>
    public static bool IsNews(Turn turn, Question question, long? shown = null)
    {
        var present = turn.AnswerTo(question);
        var known = shown ?? (turn.PendingQuestion is { } screen && screen.Question == question.Id ? screen.Base : -1);
        return present.Version != known && present.Content is not null
            && (present.By != turn.Person.Key || !turn.Row.Has(present.Turn) || turn.Moved is not null);
    }

    /// <summary>A row of the table on the screen that was changed elsewhere since it was shown.</summary>
    public static bool IsNews(Turn turn, Row row) => turn.Row.PendingQuestion is { } pending && row.Version > pending.Base;

    public static bool Meets(Turn turn, Question question, AnswerContent mine, long? shown = null) =>
        IsNews(turn, question, shown) && Conflict.Loses(turn.AnswerTo(question).Content, mine);

    /// <summary>Keeps what this message says beside the present answer, and asks its author.</summary>
    public static NavigationResult Keep(Turn turn, Question question, AnswerContent mine, string? row = null, int column = 0)
    {
        var person = turn.Person;
        turn.Report!.AddConflict(new PendingConflict(question.Id, person.Key, person.Name, turn.Id, turn.Now, mine, row, column),
            turn.Author);
        turn.Remember(question);
        SayWhoChanged(turn, question, "conflict.kept");
        return NavigationResult.To(question);
    }

    /// <summary>What would remove an answer that its author has not seen is not done; the answer is shown instead.</summary>
    public static NavigationResult LookFirst(Turn turn, Question question)
    {
        turn.AsksInFull = true;
        SayWhoChanged(turn, question, "conflict.look-first");
        return NavigationResult.To(question);
    }

    /// <summary>What this person has to decide at a question, the oldest first.</summary>
    public static PendingConflict? Of(Turn turn, Question question) =>
        turn.Report?.PendingConflicts.FirstOrDefault(conflict => conflict.Question == question.Id && conflict.Person == turn.Person.Key);

    public static string AuthorOf(Turn turn, string person) => turn.Report!.Header!.Authors.GetValueOrDefault(person) ?? turn.Texts["person.unknown"];

    private static void SayWhoChanged(Turn turn, Question question, string key)
    {
        var present = turn.AnswerTo(question);
        var name = present.By == turn.Person.Key ? turn.Texts["conflict.yourself"] : AuthorOf(turn, present.By);
        turn.Say(key, ("question", Naming.Of(turn, question)), ("name", name), ("time", BrusselsTime.Time(present.At)));
    }
}
