using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>
/// `move it`: takes the message filed last to the other question that it may belong to. Both answers change in one turn, or neither
/// does; `undo` takes both back.
/// </summary>
internal sealed class MoveItCommand(ReportStore reports) : ICommandModule
{
    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        [EnterSends.Word] = new(MoveAsync, NeedsReport: true, Changes: true, Overwrites: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];

    private async Task<NavigationResult> MoveAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Row.Movable is not { } message || turn.Form.Find(message.From) is not { } from || turn.Form.Find(message.To) is not { } to)
        {
            turn.Say("enter.nothing");
            return NavigationResult.Stay;
        }

        var history = await reports.HistoryAsync(turn.Report!.Key, cancellationToken);
        var filed = history.LastOrDefault(change => change.Turn == message.Turn && change.Question == from.Id);
        if (filed?.TakenBackFrom(turn.AnswerTo(from)) is not { } before)
        {
            turn.Say("enter.changed", ("question", Naming.Of(turn, from)), ("number", from.Number));
            return NavigationResult.Stay;
        }

        var open = turn.Current;
        var next = File(turn, to, message.Text);
        if (turn.Report.Changes.Count == 0 && turn.Report.NewConflicts.Count == 0)
        {
            turn.Say("enter.left", ("question", Naming.Of(turn, from)));
            return NavigationResult.Stay;
        }

        turn.Report.Set(from.Id, before.State, AnswerRows.Renewed(turn, from, before.Content), turn.Author);
        turn.Say("enter.moved", ("question", Naming.Of(turn, from)));
        turn.Reply.Offer(UndoCommand.Word);
        return open == to ? next : NavigationResult.To(from);
    }

    /// <summary>Below what is there, where that takes more; else as its answer.</summary>
    private static NavigationResult File(Turn turn, Question to, string text)
    {
        if (!AnswerRecorder.CanAppend(to) || turn.AnswerTo(to).Content is null)
        {
            turn.Agreed = true;
            return Answering.Record(turn, new DialogPosition(to.Id), text);
        }

        AnswerRecorder.Append(turn, to, text);
        return NavigationResult.Next(to.Id);
    }
}
