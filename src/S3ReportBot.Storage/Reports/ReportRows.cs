using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Reports;

/// <summary>What one range query of a report's partition gave: everything a turn needs.</summary>
/// <param name="Header">Null until the first answer.</param>
/// <param name="AnswerETags">By question id.</param>
/// <param name="Turn">The turn row of the asking person's conversation; null before its first turn in this report.</param>
public sealed record ReportRows(
    ReportKey Key, ReportHeader? Header, string? HeaderETag,
    AnswerSheet Answers, IReadOnlyDictionary<string, string> AnswerETags,
    TurnRow? Turn, string? TurnETag)
{
    /// <summary>Answers kept beside the present ones, oldest first.</summary>
    public IReadOnlyList<StoredConflict> Conflicts { get; init; } = [];
}

public sealed record StoredConflict(PendingConflict Answer, string ETag);

/// <summary>One turn's transaction in a report's partition. What is null is not written.</summary>
/// <param name="Changes">The changed answers, for the history too.</param>
public sealed record ReportCommit(ReportRows Read, string Person, string Conversation, TurnRow Turn, ReportHeader? Header, IReadOnlyList<Change> Changes)
{
    /// <summary>Answers to keep beside the present ones from now on.</summary>
    public IReadOnlyList<PendingConflict> NewConflicts { get; init; } = [];

    /// <summary>Kept answers whose author has chosen.</summary>
    public IReadOnlyList<StoredConflict> ResolvedConflicts { get; init; } = [];
}
