using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>`mine`, `theirs`, `both`: what becomes of an answer kept beside the present one.</summary>
internal static class ConflictChoice
{
    public const string Mine = "mine", Theirs = "theirs", Together = "both";

    public static IEnumerable<string> Words(Turn turn, Question question, PendingConflict conflict) =>
        TakeBoth(turn, question, conflict) is null ? [Mine, Theirs] : [Mine, Theirs, Together];

    /// <returns>Null: the word chooses nothing here, and the message is read as any other.</returns>
    public static NavigationResult? Read(Turn turn, string word, string answeredIn)
    {
        if (word == "no")
            return NavigationResult.Stay;
        if (turn.Report!.PendingConflicts.FirstOrDefault(conflict =>
            conflict.Turn == answeredIn && conflict.Person == turn.Person.Key) is not { } conflict)
            return null;
        var question = turn.Form[conflict.Question];
        if (!Words(turn, question, conflict).Contains(word))
            return null;
        // What is chosen from is what was shown: if it was changed once more, it is shown once more.
        return Conflicts.IsNews(turn, question) ? Conflicts.LookFirst(turn, question) : Take(turn, question, conflict, word);
    }

    private static NavigationResult Take(Turn turn, Question question, PendingConflict conflict, string word)
    {
        var taken = word switch
        {
            Mine => TakeMine(turn, question, conflict),
            Together => TakeBoth(turn, question, conflict),
            _ => null,
        };
        if (taken is not null && AnswerRecorder.IsTooLarge(turn, question, taken))
            return NavigationResult.To(question);
        var state = turn.AnswerTo(question).State;
        var changed = taken is not null && turn.Record(question, StateOf(state, taken), taken);
        turn.Report!.ResolveConflict(conflict, turn.Author);
        var said = word == Mine ? "conflict.took-mine" : "conflict.took-both";
        turn.Say(changed ? said : "conflict.took-theirs", ("question", Naming.Of(turn, question)));
        return AnswerRows.IsTable(question) || Conflicts.Of(turn, question) is not null
            ? NavigationResult.To(question)
            : NavigationResult.Next(question.Id);
    }

    private static AnswerState StateOf(AnswerState before, AnswerContent taken) =>
        taken is RatingsContent { IsComplete: false } && before != AnswerState.Answered ? AnswerState.Begun : AnswerState.Answered;

    private static AnswerContent TakeMine(Turn turn, Question question, PendingConflict conflict) =>
        conflict.Row is null ? conflict.Content : WithCell(turn, question, conflict, MyCell(conflict));

    private static AnswerContent? TakeBoth(Turn turn, Question question, PendingConflict conflict)
    {
        if (conflict.Row is not { } id)
            return turn.AnswerTo(question).Content is { } present ? Conflict.Both(question, present, conflict.Content) : null;
        return AnswerRows.Rows(turn, question).FirstOrDefault(row => row.Id == id) is { } theirs
            && Conflict.Both(AnswerRows.Columns(question)[conflict.Column], theirs.Cells[conflict.Column], MyCell(conflict)) is { } both
                ? WithCell(turn, question, conflict, both)
                : null;
    }

    /// <summary>A row that was deleted meanwhile comes back as its author would have it.</summary>
    private static RowsContent WithCell(Turn turn, Question question, PendingConflict conflict, string cell)
    {
        var rows = AnswerRows.Rows(turn, question);
        return new RowsContent(rows.Any(row => row.Id == conflict.Row)
            ? [.. rows.Select(row => row.Id == conflict.Row ? AnswerRows.With(turn, question, row, conflict.Column, cell) : row)]
            : [.. rows, AnswerRows.With(turn, question, ((RowsContent)conflict.Content).Rows[0], conflict.Column, cell)]);
    }

    private static string MyCell(PendingConflict conflict) => ((RowsContent)conflict.Content).Rows[0].Cells[conflict.Column];
}
