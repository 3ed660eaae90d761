using S3ReportBot.Commands;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>Tells the coordinators of a reopened report what they may change. Whoever is not reached is told at the next `continue`.</summary>
internal sealed class ReopenNotice(CoordinatorNotices notices)
{
    /// <param name="name">Of the report, as people read it.</param>
    /// <param name="question">The only one that may change; null for all.</param>
    public Task<FollowUp> SendAsync(ReportKey report, string name, Reopening reopened, Question? question, CancellationToken cancellationToken) =>
        notices.SendAsync(report.Partnership, reopened.By, reply => Say(reply, name, reopened, question), cancellationToken);

    private static void Say(Reply reply, string name, Reopening reopened, Question? question)
    {
        reply.Say(
            question is null ? "reopened.whole" : "reopened.one",
            ("report", name), ("name", reopened.Name), ("time", BrusselsTime.Time(reopened.At)), ("question", question?.Name ?? ""));
        reply.Offer("continue");
    }
}
