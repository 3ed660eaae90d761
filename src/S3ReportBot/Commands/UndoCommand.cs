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
        var changes = Change.NextToUndo(history, turn.Person.Key);
        if (changes.Count == 0)
        {
            turn.Say("undo.nothing");
            return Move.Stay;
        }

        if (changes.FirstOrDefault(change => !change.StillStands(report.Answers[change.Question])) is { } changed)
        {
            var later = report.Header!.Authors.GetValueOrDefault(report.Answers[changed.Question].By) ?? turn.Texts["person.unknown"];
            turn.Say("undo.changed-since", ("question", Naming.Of(turn, turn.Form[changed.Question])), ("name", later));
            return Move.Stay;
        }

        foreach (var change in changes)
            report.Set(change.Question, change.Before.State, change.Before.Content, turn.Author, undoes: change.Version);
        turn.Say("undo.done", ("question", string.Join(", ", changes.Select(change => Naming.Of(turn, turn.Form[change.Question])))));
        if (changes is not [var only])
            return Move.Stay;
        var question = turn.Form[only.Question];
        return turn.Current == question ? BackTo(turn, question, only) : Move.To(question);
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
