using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Commands;

/// <summary>The reports of one partnership that somebody has begun, of all half-years.</summary>
internal sealed class PartnershipReports(ReportStore reports)
{
    /// <returns>The newest first. What was moved elsewhere is not among them.</returns>
    public async Task<IReadOnlyList<(ReportingPeriod Period, ReportHeader Header)>> BegunAsync(
        string partnership, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var headers = await Task.WhenAll(PeriodReader.All(BrusselsTime.Today(now)).Select(async period =>
            (Period: period, Header: await reports.HeaderAsync(new ReportKey(partnership, period), cancellationToken))));
        return [.. headers.Where(found => found.Header is not (null or { Move.Step: MoveStep.Moved }))
            .Select(found => (found.Period, found.Header!)).Reverse()];
    }

    /// <summary>Their half-years, as people read them.</summary>
    public static string Names(IReadOnlyList<(ReportingPeriod Period, ReportHeader Header)> begun) =>
        string.Join("; ", begun.Select(report => report.Period.Name));
}
