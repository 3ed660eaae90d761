using S3ReportBot.Core.Answers;

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
/// <param name="Receipt">Of the last submission; null before the first.</param>
public sealed record ReportHeader(
    string Form, string FormVersion, ReportStatus Status, long Version, IReadOnlyDictionary<string, string> Authors,
    SubmissionReceipt? Receipt)
{
    private const int KeptReopenings = 50;

    /// <summary>Earlier submissions, the oldest first: their documents stay to be had.</summary>
    public IReadOnlyList<SubmissionReceipt> Superseded { get; init; } = [];

    /// <summary>While the report is reopened: by whom, and what may change.</summary>
    public Reopening? Reopened { get; init; }

    /// <summary>All that are kept, the oldest first, the present one among them.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; init; } = [];

    public FindingNotes Findings { get; init; } = FindingNotes.None;

    /// <summary>Set while the draft is moved to another partnership or half-year, and after.</summary>
    public ReportMove? Move { get; init; }

    /// <summary>Sections that one of several coordinators is asked to do.</summary>
    public IReadOnlyList<HandedSection> Handed { get; init; } = [];

    public ReportHeader Reopen(Reopening reopening) => this with
    {
        Status = ReportStatus.Reopened,
        Version = Version + 1,
        Reopened = reopening,
        Reopenings = [.. Reopenings.TakeLast(KeptReopenings - 1), reopening],
    };

    public SubmissionReceipt? ReceiptNumbered(long number) =>
        Receipt?.Number == number ? Receipt : Superseded.FirstOrDefault(receipt => receipt.Number == number);
}

/// <summary>What a lead opened again. The report counts as submitted all the while.</summary>
/// <param name="Question">The only one that may change; null for all of them.</param>
/// <param name="Turn">The turn that did it.</param>
public sealed record Reopening(string By, string Name, DateTimeOffset At, string? Question, string Turn)
{
    public const int LongestReason = 500;

    /// <summary>Why, in the lead's words; empty for none.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A submission: which version was sealed, by whom, when, and the SHA-256 of all its answers in lower-case hex.</summary>
/// <param name="Elsewhere">It was filed with another tool and read in here afterwards; then By and At are of the reading in.</param>
public sealed record SubmissionReceipt(int Number, long Version, string By, DateTimeOffset At, string Hash, bool Elsewhere = false);

/// <param name="Partnership">The partnership's name as people see it.</param>
public sealed record Report(ReportKey Key, string Partnership, ReportHeader Header, AnswerSheet Answers);
