using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>When a report is due, or was: late reports are taken and marked.</summary>
internal static class Due
{
    public static string Of(Turn turn, ReportKey report)
    {
        var deadline = turn.DeadlineOf(report);
        return turn.Reply.Text(deadline.IsPast(turn.Now) ? "due.past" : "due.to-come", ("date", Local.Date(deadline.Day)));
    }
}
