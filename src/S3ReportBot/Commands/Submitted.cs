using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>That a report is submitted. What comes next is said once, where the turn ends.</summary>
internal static class Submitted
{
    /// <summary>What anybody hears who would change it.</summary>
    public static void Say(Turn turn) => Say(turn, turn.Report!.Header!.Receipt!.Elsewhere ? "submitted.elsewhere" : "submitted.closed");

    /// <summary>What anybody hears who goes there.</summary>
    public static void SayThere(Turn turn) => Say(turn, turn.Report!.Header!.Receipt!.Elsewhere ? "submitted.filed" : "submitted.there");

    private static void Say(Turn turn, string key)
    {
        turn.ToldSubmitted = true;
        var header = turn.Report!.Header!;
        turn.Say(key,
            ("report", turn.ReportName),
            ("name", header.Authors.GetValueOrDefault(header.Receipt!.By) ?? turn.Texts["person.unknown"]),
            ("time", BrusselsTime.Time(header.Receipt.At)));
    }
}
