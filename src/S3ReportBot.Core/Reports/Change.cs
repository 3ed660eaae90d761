using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Reports;

/// <summary>
/// One change of one answer, kept as history. What one message changes is taken back as one: a pasted table is one change, and where a
/// message reaches several answers their changes carry the same turn.
/// </summary>
/// <param name="Version">The report's version that it made.</param>
/// <param name="Undoes">The version of the change that this one takes back; 0 for any other change.</param>
public sealed record Change(long Version, string Turn, string By, DateTimeOffset At, Answer Before, Answer After, long Undoes)
{
    public string Question => After.QuestionId;

    /// <summary>
    /// The answer without this change. Where the answer is no longer what this change made it, only rows can be taken back,
    /// and of those only such that nobody touched since.
    /// </summary>
    /// <returns>Null when taking it back would lose a later change.</returns>
    public (AnswerState State, AnswerContent? Content)? TakenBackFrom(Answer present)
    {
        if (present.State == After.State && RowChanges.AreSame(present.Content, After.Content))
            return (Before.State, Before.Content);
        return RowChanges.TakeBack(Before.Content, After.Content, present.Content) is { } rows
            ? rows.Rows.Count > 0 ? (present.State, rows) : (Before.State, null)
            : null;
    }

    /// <summary>
    /// This person's messages that `undo` may take back, the newest first: each with its changes, in the order they were made, that are
    /// neither an undo nor undone.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Change>> ToUndo(IReadOnlyList<Change> history, string person)
    {
        var undone = history.Where(change => change.Undoes > 0).Select(change => change.Undoes).ToHashSet();
        return [.. history
            .Where(change => change.By == person && change.Undoes == 0 && !undone.Contains(change.Version))
            .OrderBy(change => change.Version)
            .GroupBy(change => change.Turn)
            .Reverse()
            .Select(IReadOnlyList<Change> (message) => [.. message])];
    }
}
