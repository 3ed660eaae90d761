using S3ReportBot.Core.Events;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Turns;

/// <summary>When a report is due, or was: late reports are taken and marked.</summary>
internal static class Due
{
    /// <summary>The day on which dates of events in this report are judged.</summary>
    public static DateOnly ReferenceDay(Turn turn) =>
        EventDate.ReferenceDay(BrusselsTime.Today(turn.Now), turn.DeadlineOf(turn.Report!.Key).Day);

    public static string Of(Turn turn, ReportKey report)
    {
        var deadline = turn.DeadlineOf(report);
        return turn.Reply.Text(deadline.IsPast(turn.Now) ? "due.past" : "due.to-come", ("date", BrusselsTime.Date(deadline.Day)));
    }
}
