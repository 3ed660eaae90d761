using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>Where a submitted report is worked on: what is finished, what comes next, and the lines that lead there.</summary>
internal sealed class AfterSubmission(OwnReports own)
{
    private const int OthersNamed = 2;

    /// <summary>The next report of this partnership that may be filled in: the one due, or the one of the half-year that runs.</summary>
    /// <returns>Null where both are submitted.</returns>
    public async Task<ReportKey?> NextAsync(Turn turn, CancellationToken cancellationToken) =>
        Next(turn, await own.AllAsync(turn, cancellationToken));

    public async Task SayAsync(Turn turn, CancellationToken cancellationToken)
    {
        var all = await own.AllAsync(turn, cancellationToken);
        var next = Next(turn, all);
        if (!turn.ToldSubmitted)
            turn.Say("way-on.submitted", ("report", turn.ReportName));
        var others = OwnReports.Present(turn, all)
            .Where(report => report.Key != turn.Report!.Key && report.Key != next && !report.IsSubmitted).ToList();
        foreach (var other in others.Take(OthersNamed))
            turn.Say("way-on.other", ("report", other.Name), ("due", Due.Of(turn, other.Key)), ("line", SwitchCommand.Line(other.Key)));
        if (next is not null)
            turn.Say("way-on.next", ("report", $"{turn.Report!.Partnership}, {next.Period.Name}"), ("due", Due.Of(turn, next)));
        else
            turn.Say("way-on.not-yet", ("period", Running(turn).Next().Name), ("date", BrusselsTime.Date(Running(turn).Next().Start)));
        turn.Reply.OfferAs(others.Take(OthersNamed).Select(other => SwitchCommand.Button(other.Key, other.Name)));
        turn.Reply.Offer(next is null ? ["document"] : ["start", "document"]);
    }

    private static ReportKey? Next(Turn turn, IReadOnlyList<OwnReport> all)
    {
        var due = ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now));
        return ((ReportingPeriod[])[due, due.Next()]).Select(period => turn.Report!.Key with { Period = period })
            .FirstOrDefault(key => key != turn.Report!.Key && !all.Any(report => report.Key == key && report.IsSubmitted));
    }

    private static ReportingPeriod Running(Turn turn) => ReportingPeriod.EndedLastBefore(BrusselsTime.Today(turn.Now)).Next();
}
