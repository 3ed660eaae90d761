namespace S3ReportBot.Core.Reports;

/// <summary>The partnership's last submitted report before the one being written: its answers are offered again.</summary>
/// <param name="Hash">Under which its sealed answers are kept.</param>
/// <param name="Cancelled">Numbers, from 1, of its planned events that this person said were cancelled.</param>
public sealed record EarlierReport(ReportingPeriod Period, string Hash, IReadOnlyList<int> Cancelled);
