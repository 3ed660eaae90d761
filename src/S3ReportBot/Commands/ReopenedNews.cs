using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>That a lead opened a submitted report again: what may change, and why.</summary>
internal static class ReopenedNews
{
    /// <param name="report">As people read it.</param>
    /// <returns>A paragraph each; the lead's own words stand in the last one.</returns>
    public static string[] Of(Reply reply, string report, Reopening reopened, Questionnaire form)
    {
        var what = reply.Text(
            reopened.Question is null ? "reopened.whole" : "reopened.one", ("report", report), ("name", reopened.Name),
            ("time", BrusselsTime.Time(reopened.At)), ("question", reopened.Question is { } only ? form.Find(only)?.Name ?? "" : ""));
        return reopened.Reason.Length > 0 ? [what, reply.Text("reopened.reason", ("reason", reopened.Reason))] : [what];
    }
}
