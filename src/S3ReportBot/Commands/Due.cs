using S3ReportBot.Core.Events;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>When a report is due, or was: late reports are taken and marked.</summary>
internal static class Due
{
    /// <summary>The day on which dates of events in this report are judged.</summary>
    public static DateOnly ReferenceDay(Turn turn) => EventDate.ReferenceDay(Local.Today(turn.Now), turn.Report!.Key.Period.DefaultDue);

    public static string Of(Turn turn, ReportingPeriod period) => turn.Reply.Text(
        Local.Today(turn.Now) > period.DefaultDue ? "due.past" : "due.to-come", ("date", Local.Date(period.DefaultDue)));
}
