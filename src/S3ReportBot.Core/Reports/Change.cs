using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Reports;

/// <summary>One change of one answer, kept as history. One message makes one change, a pasted table too.</summary>
/// <param name="Version">The report's version that it made.</param>
/// <param name="Undoes">The version of the change that this one takes back; 0 for any other change.</param>
public sealed record Change(long Version, string Turn, string By, DateTimeOffset At, Answer Before, Answer After, long Undoes)
{
    public string Question => After.QuestionId;

    /// <summary>Whether the answer still is what this change made it, so that taking it back loses nobody's work.</summary>
    public bool StillStands(Answer present) => present.State == After.State && Equals(present.Content, After.Content);

    /// <summary>
    /// The change that this person's next `undo` takes back: the newest own one that is neither an undo nor undone. Null if none is left.
    /// </summary>
    public static Change? NextToUndo(IReadOnlyList<Change> history, string person)
    {
        var undone = history.Where(change => change.Undoes > 0).Select(change => change.Undoes).ToHashSet();
        return history
            .Where(change => change.By == person && change.Undoes == 0 && !undone.Contains(change.Version))
            .MaxBy(change => change.Version);
    }
}
