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

    /// <summary>Whether the answer still is what this change made it, so that taking it back loses nobody's work.</summary>
    public bool StillStands(Answer present) => present.State == After.State && Equals(present.Content, After.Content);

    /// <summary>
    /// What this person's next `undo` takes back: the changes of the newest own message that are neither an undo nor undone, in the order
    /// they were made. Empty if none is left.
    /// </summary>
    public static IReadOnlyList<Change> NextToUndo(IReadOnlyList<Change> history, string person)
    {
        var undone = history.Where(change => change.Undoes > 0).Select(change => change.Undoes).ToHashSet();
        var left = history.Where(change => change.By == person && change.Undoes == 0 && !undone.Contains(change.Version)).ToList();
        var newest = left.MaxBy(change => change.Version);
        return [.. left.Where(change => change.Turn == newest?.Turn).OrderBy(change => change.Version)];
    }
}
