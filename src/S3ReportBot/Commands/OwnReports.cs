using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>A report that somebody fills in.</summary>
/// <param name="Progress">Null for one that nobody has begun.</param>
internal sealed record OwnReport(ReportKey Key, string Partnership, ReportProgress? Progress)
{
    public string Name => $"{Partnership}, {Key.Period.Name}";

    public bool IsSubmitted => Progress?.Status == ReportStatus.Submitted;
}

/// <summary>The reports of somebody's partnerships: those that are begun, reopened or due, and the one that is open.</summary>
internal sealed class OwnReports(OverviewStore overview)
{
    /// <returns>Of each partnership every half-year that is offered, begun or not.</returns>
    public async Task<IReadOnlyList<OwnReport>> AllAsync(Turn turn, CancellationToken cancellationToken)
    {
        var all = await Task.WhenAll(turn.Person.Coordinated.Select(membership => OfAsync(turn, membership, cancellationToken)));
        return [.. all.SelectMany(reports => reports)];
    }

    /// <returns>Those that matter now: the one that is worked on first, then what is due, begun or reopened.</returns>
    public static IReadOnlyList<OwnReport> Present(Turn turn, IReadOnlyList<OwnReport> all)
    {
        var due = ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        return [.. all.Where(report =>
            report.Key == turn.Report?.Key || report.Key.Period == due || report is { Progress.IsBegun: true, IsSubmitted: false })
            .OrderByDescending(report => report.Key == turn.Report?.Key)];
    }

    /// <summary>How far each of them is, with the line that opens it.</summary>
    public async Task SayAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.ToldSubmitted = true;
        var reports = Present(turn, await AllAsync(turn, cancellationToken));
        if (reports.Count == 0 && !turn.Person.IsLead)
            turn.Say("status.none");
        foreach (var report in reports)
        {
            var line = turn.Reply.Text(
                LineKey(report.Progress), ("report", report.Name), ("settled", report.Progress?.Settled ?? 0),
                ("count", turn.Form.Questions.Count),
                ("missing", report.Progress?.Missing ?? 0),
                ("due", Due.Of(turn, report.Key)));
            turn.Reply.Add(Opens(turn, report)
                ? $"{line}\n{turn.Reply.Text("status.opens", ("line", SwitchCommand.Line(report.Key)))}"
                : line);
        }

        SwitchCommand.Offer(turn, [.. reports.Where(report => Opens(turn, report))]);
    }

    private static string LineKey(ReportProgress? progress) => progress switch
    {
        not { IsBegun: true } => "status.not-begun",
        { Status: ReportStatus.Draft, Missing: 0 } => "status.Draft-complete",
        { Status: ReportStatus.Reopened, Missing: 0 } => "status.Reopened-complete",
        _ => $"status.{progress.Status}",
    };

    private static bool Opens(Turn turn, OwnReport report) => turn.IsPersonal && report.Key != turn.Report?.Key;

    private async Task<IReadOnlyList<OwnReport>> OfAsync(Turn turn, Membership membership, CancellationToken cancellationToken)
    {
        var worked = turn.Report?.Key.Partnership == membership.Partnership ? turn.Report : null;
        var periods = PeriodReader.Offered(BrusselsTime.Today(turn.Now)).Concat(worked is null ? [] : [worked.Key.Period]).Distinct();
        var reports = new List<OwnReport>();
        foreach (var key in periods.Select(period => new ReportKey(membership.Partnership, period)))
            reports.Add(new OwnReport(key, membership.Name, key == worked?.Key
                ? worked.Header is null ? null : worked.ProgressAt(turn.Now)
                : await overview.FindAsync(key, cancellationToken)));
        return reports;
    }
}
