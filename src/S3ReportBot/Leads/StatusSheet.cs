using System.Globalization;
using S3ReportBot.Core.Exports;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Leads;

/// <summary>All standings as a table to take away.</summary>
internal static class StatusSheet
{
    public static Sheet Of(IReadOnlyList<ReportStanding> standings, ReportingPeriod period, DateTimeOffset now, TextCatalog texts) => new(
        texts["export.status"],
        [
            texts["export.partnership"], texts["export.platform"], texts["export.period"], texts["export.state"], texts["export.needed-done"], texts["export.needed"],
            texts["export.done"], texts["export.questions"], texts["export.changed"], texts["export.due"], texts["export.days-left"], texts["export.reminders"],
        ],
        [.. standings.Select(standing => Row(standing, period, BrusselsTime.Today(now), texts))]);

    private static IReadOnlyList<Cell> Row(ReportStanding standing, ReportingPeriod period, DateOnly today, TextCatalog texts)
    {
        var progress = standing.State == StandingState.NotStarted ? null : standing.Progress;
        return
        [
            standing.Partnership.Name, standing.Partnership.Platform, period.ToString(), StandingWords.State(texts, standing),
            Cell.Of((progress?.Mandatory ?? 0) - (progress?.Missing ?? 0)), Cell.Of(progress?.Mandatory ?? 0), Cell.Of(progress?.Settled ?? 0), Cell.Of(progress?.Questions ?? 0),
            progress is null ? "" : Day(BrusselsTime.Today(progress.ChangedAt)), Day(standing.Due), Cell.Of(standing.DaysLeft(today)),
            Cell.Of(standing.Reminders.Sent),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
