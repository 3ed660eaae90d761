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
        if (Change.NextToUndo(history, turn.Person.Key) is not { } change)
        {
            turn.Say("undo.nothing");
            return Move.Stay;
        }

        var question = turn.Form[change.Question];
        if (!change.StillStands(report.Answers[question.Id]))
        {
            var later = report.Header!.Authors.GetValueOrDefault(report.Answers[question.Id].By) ?? turn.Texts["person.unknown"];
            turn.Say("undo.changed-since", ("question", Naming.Of(turn, question)), ("name", later));
            return Move.Stay;
        }

        report.Set(question.Id, change.Before.State, change.Before.Content, turn.Author, undoes: change.Version);
        turn.Say("undo.done", ("question", Naming.Of(turn, question)));
        return turn.Current == question ? BackTo(turn, question, change) : Move.To(question);
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
