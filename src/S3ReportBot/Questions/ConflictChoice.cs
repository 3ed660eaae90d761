using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>`mine`, `theirs`, `both`: what becomes of an answer kept beside the present one.</summary>
internal static class ConflictChoice
{
    public const string Mine = "mine", Theirs = "theirs", Together = "both";

    public static IEnumerable<string> Words(Turn turn, Question question, DifferingAnswer kept) =>
        TakeBoth(turn, question, kept) is null ? [Mine, Theirs] : [Mine, Theirs, Together];

    /// <returns>Null: the word chooses nothing here, and the message is read as any other.</returns>
    public static Move? Read(Turn turn, string word, string keptBy)
    {
        if (word == "no")
            return Move.Stay;
        if (turn.Report!.Differing.FirstOrDefault(kept => kept.Turn == keptBy && kept.Person == turn.Person.Key) is not { } kept)
            return null;
        var question = turn.Form[kept.Question];
        if (!Words(turn, question, kept).Contains(word))
            return null;
        // What is chosen from is what was shown: if it was changed once more, it is shown once more.
        return Conflicts.IsNews(turn, question) ? Conflicts.LookFirst(turn, question) : Take(turn, question, kept, word);
    }

    private static Move Take(Turn turn, Question question, DifferingAnswer kept, string word)
    {
        var taken = word == Mine ? TakeMine(turn, question, kept) : word == Together ? TakeBoth(turn, question, kept) : null;
        if (taken is not null && AnswerRecorder.IsTooLarge(turn, question, taken))
            return Move.To(question);
        var state = turn.AnswerTo(question).State;
        var changed = taken is not null && turn.Record(question, StateOf(state, taken), taken);
        turn.Report!.Choose(kept, turn.Author);
        turn.Say(!changed ? "conflict.took-theirs" : word == Mine ? "conflict.took-mine" : "conflict.took-both", ("question", Naming.Of(turn, question)));
        return Tables.IsTable(question) || Conflicts.Of(turn, question) is not null ? Move.To(question) : Move.Next(question.Id);
    }

    private static AnswerState StateOf(AnswerState before, AnswerContent taken) =>
        taken is RatingsContent { IsComplete: false } && before != AnswerState.Answered ? AnswerState.Begun : AnswerState.Answered;

    private static AnswerContent TakeMine(Turn turn, Question question, DifferingAnswer kept) =>
        kept.Row is null ? kept.Content : WithCell(turn, question, kept, MyCell(kept));

    private static AnswerContent? TakeBoth(Turn turn, Question question, DifferingAnswer kept)
    {
        if (kept.Row is not { } id)
            return turn.AnswerTo(question).Content is { } present ? Conflict.Both(question, present, kept.Content) : null;
        return Tables.Rows(turn, question).FirstOrDefault(row => row.Id == id) is { } theirs
            && Conflict.Both(Tables.Columns(question)[kept.Column], theirs.Cells[kept.Column], MyCell(kept)) is { } both
                ? WithCell(turn, question, kept, both)
                : null;
    }

    /// <summary>A row that was deleted meanwhile comes back as its author would have it.</summary>
    private static RowsContent WithCell(Turn turn, Question question, DifferingAnswer kept, string cell)
    {
        var rows = Tables.Rows(turn, question);
        return new RowsContent(rows.Any(row => row.Id == kept.Row)
            ? [.. rows.Select(row => row.Id == kept.Row ? Tables.With(turn, question, row, kept.Column, cell) : row)]
            : [.. rows, Tables.With(turn, question, ((RowsContent)kept.Content).Rows[0], kept.Column, cell)]);
    }

    private static string MyCell(DifferingAnswer kept) => ((RowsContent)kept.Content).Rows[0].Cells[kept.Column];
}
