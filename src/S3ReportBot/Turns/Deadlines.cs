using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;

namespace S3ReportBot.Turns;

/// <summary>
/// When each report is due, without asking storage: turns say it often and must not read for it. The background service reads
/// the moved ones at its start and every minute; until then everybody hears the day a deadline has by itself.
/// </summary>
internal sealed class Deadlines(DeadlineStore store)
{
    private volatile IReadOnlyDictionary<(ReportingPeriod, string), MovedDeadline> _moved = new Dictionary<(ReportingPeriod, string), MovedDeadline>();

    public Deadline Of(ReportKey report)
    {
        var moved = _moved;
        var own = moved.GetValueOrDefault((report.Period, report.Partnership));
        var all = moved.GetValueOrDefault((report.Period, DeadlineStore.All));
        var last = own is null || all?.At > own.At ? all : own;
        return last is null ? Deadline.Default(report.Period) : new Deadline(last.Day, last.At);
    }

    /// <summary>Moves a deadline: for turns of this process at once, for others within a minute.</summary>
    public async Task MoveAsync(MovedDeadline moved, CancellationToken cancellationToken)
    {
        await store.MoveAsync(moved, cancellationToken);
        await ReadAsync(cancellationToken);
    }

    public async Task ReadAsync(CancellationToken cancellationToken) =>
        _moved = (await store.ListAsync(cancellationToken)).ToDictionary(moved => (moved.Period, moved.Partnership));
}
