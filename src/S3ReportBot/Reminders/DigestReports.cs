using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

/// <param name="Partnership">Its key.</param>
internal sealed record DigestReport(string Partnership, ReportProgress Progress)
{
    public bool IsSubmitted => Progress.Status is ReportStatus.Submitted or ReportStatus.Reopened;
}

/// <summary>The reports whose deadline is so near that a digest may be due, by deadline.</summary>
internal sealed class DigestReports(OverviewStore overview, Deadlines deadlines, TimeProvider time)
{
    /// <summary>Days off around a deadline are fewer.</summary>
    private const int Near = 10;

    public async Task<IEnumerable<IGrouping<Deadline, DigestReport>>> NearTheirDeadlineAsync(ReportingPeriod period, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await overview.ListAsync(period, cancellationToken);
        return rows.Where(row => row.Value.Progress is not null)
            .Select(row => (Deadline: deadlines.Of(new ReportKey(row.Key, period)), Report: new DigestReport(row.Key, row.Value.Progress!)))
            .Where(report => Math.Abs(report.Deadline.DaysLeft(now)) <= Near)
            .GroupBy(report => report.Deadline, report => report.Report);
    }
}
