using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Findings;

namespace S3ReportBot.Core.Reports;

/// <summary>The identity of a report everywhere: one partnership's answers for one reporting period.</summary>
/// <param name="Partnership">The partnership's key in the directory.</param>
public sealed record ReportKey(string Partnership, ReportingPeriod Period);

public enum ReportStatus
{
    Draft,
    Submitted,
    Reopened,
}

/// <summary>What is known of a report besides its answers.</summary>
/// <param name="Version">Counts the writes of the report.</param>
/// <param name="Authors">Person key to name, of everybody who changed something.</param>
/// <param name="Seal">Of the last submission; null before the first.</param>
public sealed record ReportHeader(
    string Form, string FormVersion, ReportStatus Status, long Version, IReadOnlyDictionary<string, string> Authors, Seal? Seal)
{
    public FindingNotes Findings { get; init; } = FindingNotes.None;
}

/// <summary>A submission: which version was sealed, by whom, when, and the SHA-256 of all its answers in lower-case hex.</summary>
/// <param name="Elsewhere">It was filed with another tool and read in here afterwards; then By and At are of the reading in.</param>
public sealed record Seal(int Number, long Version, string By, DateTimeOffset At, string Hash, bool Elsewhere = false);

/// <param name="Partnership">The partnership's name as people see it.</param>
public sealed record Report(ReportKey Key, string Partnership, ReportHeader Header, AnswerSheet Answers);
