namespace S3ReportBot.Core.Reports;

/// <summary>How far a report is.</summary>
/// <param name="Settled">Answered and skipped questions, of <paramref name="Questions"/>.</param>
/// <param name="Missing">Mandatory questions without an answer.</param>
/// <param name="Version">Of the report when this was counted.</param>
public sealed record ReportProgress(
    string Partnership, ReportStatus Status, int Settled, int Questions, int Missing, DateTimeOffset ChangedAt, long Version);
