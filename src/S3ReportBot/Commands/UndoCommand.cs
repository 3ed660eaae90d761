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
        // Who was in the middle of this question, adding or filling in a row, stays there.
        return turn.Current == question ? Move.Stay : Move.To(question);
    }
}
