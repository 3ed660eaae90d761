using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Recording;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>`undo`: takes back this person's own last change, never a colleague's later one.</summary>
internal sealed class UndoCommand(ReportStore reports) : ICommands
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        ["undo"] = new(UndoAsync, NeedsReport: true, Changes: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];

    private async Task<Move> UndoAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        var history = await reports.HistoryAsync(report.Key, cancellationToken);
        if (Change.NextToUndo(history, turn.Person.Key) is not { Count: > 0 } changes)
        {
            turn.Say("undo.nothing");
            return Move.Stay;
        }

        foreach (var change in changes.Where(change => !change.StillStands(report.Answers[change.Question])))
            SayChangedSince(turn, turn.Form[change.Question]);
        var standing = changes.Where(change => change.StillStands(report.Answers[change.Question])).ToList();
        foreach (var change in standing)
            report.Set(change.Question, change.Before.State, change.Before.Content, turn.Author, undoes: change.Version);
        if (standing is not [var first, ..])
            return Move.Stay;
        turn.Say("undo.done", ("question", string.Join(", ", standing.Select(change => Naming.Of(turn, turn.Form[change.Question])))));
        return standing is [var only] && turn.Current?.Id == only.Question ? BackTo(turn, turn.Current, only) : Move.To(turn.Form[first.Question]);
    }

    private static void SayChangedSince(Turn turn, Question question)
    {
        var later = turn.Report!.Header!.Authors.GetValueOrDefault(turn.AnswerTo(question).By) ?? turn.Texts["person.unknown"];
        turn.Say("undo.changed-since", ("question", Naming.Of(turn, question)), ("name", later));
    }

    /// <summary>Who was in the middle of this question stays there; within a row the column whose cell was taken back is asked again.</summary>
    private static Move BackTo(Turn turn, Question question, Change change)
    {
        if (turn.Shown is not { Row: { } id } shown)
            return Move.Stay;
        if (Cells(change.Before, id) is not { } before)
            return Move.To(question);
        var changed = before.Zip(Cells(change.After, id) ?? before).ToList().FindIndex(cells => cells.First != cells.Second);
        return changed < 0 ? Move.Stay : Move.To(Place.Of(shown) with { Column = changed });
    }

    private static IReadOnlyList<string>? Cells(Answer answer, string row) =>
        (answer.Content as RowsContent)?.Rows.FirstOrDefault(found => found.Id == row)?.Cells;
}
