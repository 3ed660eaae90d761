using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>How the partnerships of a lead's scope stand: one query of the overview, whatever their number.</summary>
internal sealed class StandingList(PartnershipDirectory listed, OverviewStore overview, Deadlines deadlines)
{
    public IReadOnlyList<string> Platforms { get; } = [.. listed.All.Select(partnership => partnership.Platform).Distinct()];

    /// <returns>The most behind first.</returns>
    public async Task<IReadOnlyList<ReportStanding>> OfAsync(Person person, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var lead = person.AsLead;
        var rows = await overview.ListAsync(period, cancellationToken);
        // What people put on the list themselves is known by its row.
        var others = rows.Where(row => listed.WithKey(row.Key) is null).Select(row => Partnership.Named(row.Value.Progress?.Partnership ?? "", "")).OfType<Partnership>();
        return ReportStanding.MostBehindFirst(listed.All.Concat(others)
            .Where(partnership => lead.May(Right.ReadProgress, partnership.Key))
            .Select(partnership => Of(partnership, rows.GetValueOrDefault(partnership.Key), period)));
    }

    private ReportStanding Of(Partnership partnership, OverviewRow? row, ReportingPeriod period) =>
        new(partnership, row?.Progress, row?.Reminders ?? ReminderTally.None, deadlines.Of(new ReportKey(partnership.Key, period)).Day);
}
