using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Telemetry;

namespace S3ReportBot.Reminders;

/// <summary>
/// The half-years whose reports are asked for. The day after its end a half-year opens by itself: every partnership gets its row in the
/// overview, begun or not. A row that a crash left behind its report is written again.
/// </summary>
internal sealed class PeriodOpening(
    PartnershipDirectory listed, PartnershipStore made, OverviewStore overview, ReportStore reports, Forms forms, BotTelemetry telemetry,
    TimeProvider time)
{
    /// <summary>The half-year that ended last, and the one before, whose last reminders may be outstanding.</summary>
    public static IEnumerable<ReportingPeriod> Open(DateTimeOffset now)
    {
        var ended = ReportingPeriod.EndedLastBefore(LocalTime.Day(now, LocalTime.Brussels));
        return [ended, ended.Previous()];
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ended = Open(now).First();
        var rows = await overview.ListAsync(ended, cancellationToken);
        foreach (var (key, name) in await PartnershipsAsync(cancellationToken))
            if (rows.GetValueOrDefault(key)?.Progress is null)
                await overview.OpenAsync(new ReportKey(key, ended), ReportProgress.Of(forms.Current, name, null, AnswerSheet.Empty, now), cancellationToken);
        foreach (var period in Open(now))
            await RepairAsync(period, cancellationToken);
    }

    /// <summary>A turn that was cut off may have changed a report and not its row.</summary>
    private async Task RepairAsync(ReportingPeriod period, CancellationToken cancellationToken)
    {
        var rows = await overview.ListAsync(period, cancellationToken);
        telemetry.Reports(period, rows.Values.Select(row => row.Progress).OfType<ReportProgress>());
        foreach (var (partnership, row) in rows)
        {
            var key = new ReportKey(partnership, period);
            if (row.Progress is not { } progress || await reports.HeaderAsync(key, cancellationToken) is not { Move: null or { Step: MoveStep.Arrived } } header || header.Version <= progress.Version)
                continue;
            var read = await reports.ReadAsync(key, "", "", cancellationToken);
            var form = forms.Of(read.Header!.Form, read.Header.FormVersion);
            var changed = read.Answers.All.Select(answer => answer.At).Append(read.Header.Receipt?.At ?? default).Max();
            await overview.PutAsync(key, ReportProgress.Of(form, progress.Partnership, read.Header, read.Answers, changed), cancellationToken);
        }
    }

    private async Task<IEnumerable<(string Key, string Name)>> PartnershipsAsync(CancellationToken cancellationToken) =>
        listed.All.Select(partnership => (partnership.Key, partnership.Name))
            .Concat((await made.ListAsync(cancellationToken)).Select(partnership => (partnership.Key, partnership.Name)))
            .DistinctBy(partnership => partnership.Key);
}
