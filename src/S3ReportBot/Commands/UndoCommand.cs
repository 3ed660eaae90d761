using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>
/// `undo`: takes back this person's own last change, never a colleague's later one. Where a colleague has changed the same since,
/// it says so and changes nothing; `undo` once more passes over that question and goes further back.
/// </summary>
internal sealed class UndoCommand(ReportStore reports) : ICommandModule
{
    public const string Word = "undo";

    public IReadOnlyDictionary<string, Command> Words => new Dictionary<string, Command>
    {
        [Word] = new(UndoAsync, NeedsReport: true, Changes: true),
    };

    public IReadOnlyList<ArgumentCommand> WithArgument => [];

    private async Task<NavigationResult> UndoAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var report = turn.Report!;
        var history = await reports.HistoryAsync(report.Key, cancellationToken);
        var own = Change.ToUndo(history, turn.Person.Key);
        var told = own.SelectMany(message => message).Where(change => change.Version >= ToldBefore(turn)).Select(change => change.Question).ToHashSet();
        foreach (var changes in own.Where(message => message.All(change => turn.Form.Find(change.Question) is not null)))
        {
            if (changes.FirstOrDefault(change => change.TakenBackFrom(report.Answers[change.Question]) is null) is not { } changed)
                return TakeBack(turn, changes);
            if (!told.Contains(changed.Question))
                return SayInTheWay(turn, turn.Form[changed.Question], changed, history);
        }

        turn.Say(own.Count == 0 ? "undo.nothing" : "undo.nothing-more");
        return NavigationResult.Stay;
    }

    private static NavigationResult TakeBack(Turn turn, IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            var (state, content) = change.TakenBackFrom(turn.Report!.Answers[change.Question])!.Value;
            turn.Report.Set(change.Question, state, AnswerRows.Renewed(turn, turn.Form[change.Question], content), turn.Author,
                undoes: change.Version);
        }

        turn.AsksInFull = true;
        turn.Say("undo.done", ("question", string.Join(", ", changes.Select(change => Naming.Of(turn, turn.Form[change.Question])))));
        if (changes is not [var only])
            return NavigationResult.Stay;
        var question = turn.Form[only.Question];
        return turn.Current == question ? BackTo(turn, question, only) : NavigationResult.To(question);
    }

    private static NavigationResult SayInTheWay(Turn turn, Question question, Change change, IReadOnlyList<Change> history)
    {
        var later = history.LastOrDefault(other => other.Question == question.Id && other.Version > change.Version && other.By != turn.Person.Key);
        turn.Say("undo.changed-since", ("question", Naming.Of(turn, question)), ("name", Conflicts.AuthorOf(turn, later?.By ?? "")));
        return NavigationResult.Confirm(ConfirmationKind.PassOver, change.Version.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The version of the change that the message before was told about; the highest number when it was not about that.</summary>
    private static long ToldBefore(Turn turn) =>
        turn.Row.PendingQuestion?.Confirm is { Kind: ConfirmationKind.PassOver, Argument: var version }
        ? long.Parse(version, CultureInfo.InvariantCulture)
        : long.MaxValue;

    /// <summary>Who was in the middle of this question stays there; within a row the column whose cell was taken back is asked again.</summary>
    private static NavigationResult BackTo(Turn turn, Question question, Change change)
    {
        if (turn.PendingQuestion is not { Row: { } id } pending)
            return NavigationResult.Stay;
        if (Cells(change.Before, id) is not { } before)
            return NavigationResult.To(question);
        var changed = before.Zip(Cells(change.After, id) ?? before).ToList().FindIndex(cells => cells.First != cells.Second);
        return changed < 0 ? NavigationResult.Stay : NavigationResult.To(DialogPosition.Of(pending) with { Column = changed });
    }

    private static IReadOnlyList<string>? Cells(Answer answer, string row) =>
        (answer.Content as RowsContent)?.Rows.FirstOrDefault(found => found.Id == row)?.Cells;
}
