using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>What anybody hears who would change a submitted report.</summary>
internal static class Submitted
{
    public static void Say(Turn turn)
    {
        var report = turn.Report!;
        var receipt = report.Header!.Receipt!;
        turn.Say(receipt.Elsewhere ? "submitted.elsewhere" : "submitted.closed",
            ("report", turn.ReportName),
            ("name", report.Header.Authors.GetValueOrDefault(receipt.By) ?? turn.Texts["person.unknown"]),
            ("time", BrusselsTime.Time(receipt.At)));
        turn.Reply.Offer("document", "status", "continue");
    }
}
