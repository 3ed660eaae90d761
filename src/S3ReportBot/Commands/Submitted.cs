using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>What anybody hears who would change a submitted report.</summary>
internal static class Submitted
{
    public static void Say(Turn turn)
    {
        var report = turn.Report!;
        var seal = report.Header!.Seal!;
        turn.Say(seal.Elsewhere ? "submitted.elsewhere" : "submitted.closed",
            ("report", turn.ReportName),
            ("name", report.Header.Authors.GetValueOrDefault(seal.By) ?? turn.Texts["person.unknown"]),
            ("time", Local.Time(seal.At)));
        turn.Reply.Offer("document", "status", "continue");
    }
}
