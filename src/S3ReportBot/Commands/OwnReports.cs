using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>How far the reports are that somebody works on: those of the half-year that ended last, and the one that is open.</summary>
internal sealed class OwnReports(OverviewStore overview)
{
    public async Task SayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var due = ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        var keys = turn.Person.Coordinated.Select(membership => (Key: new ReportKey(membership.Partnership, due), membership.Name))
            .ToList();
        if (turn.Report is { } worked && !keys.Exists(report => report.Key == worked.Key))
            keys.Insert(0, (worked.Key, worked.Partnership));
        if (keys.Count == 0 && !turn.Person.IsLead)
            turn.Say("status.none");
        foreach (var (key, name) in keys)
        {
            var progress = key == turn.Report?.Key && turn.Report.Header is not null
                ? turn.Report.ProgressAt(turn.Now)
                : await overview.FindAsync(key, cancellationToken);
            turn.Say(
                progress is null ? "status.not-begun" : $"status.{progress.Status}", ("report", $"{name}, {key.Period.Name}"),
                ("settled", progress?.Settled ?? 0), ("count", turn.Form.Questions.Count), ("missing", progress?.Missing ?? 0),
                ("due", Due.Of(turn, key)));
        }
    }
}
