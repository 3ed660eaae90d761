using Microsoft.Bot.Schema;
using S3ReportBot.Channels.Cards;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

/// <summary>How many reports are in, and which are most behind. Names of partnerships and counts, never an answer.</summary>
internal static class DigestMessage
{
    private const int Shown = 10;

    public static IReadOnlyList<Activity> Compose(Reply reply, DigestKind kind, Deadline deadline, IReadOnlyList<DigestReport> reports)
    {
        var behind = reports.Where(report => !report.IsSubmitted).OrderBy(report => report.Progress.Settled).ThenBy(report => report.Progress.Partnership, StringComparer.Ordinal).ToList();
        var key = behind.Count == 0 ? "digest.all" : kind == DigestKind.Before ? "digest.before" : "digest.after";
        reply.Say(key, ("date", BrusselsTime.Date(deadline.Day)), ("submitted", reports.Count - behind.Count), ("count", reports.Count));
        if (behind.Count > 0)
        {
            reply.Add(string.Join('\n', behind.Take(Shown).Select(report => Line(reply, report))));
            if (behind.Count > Shown)
                reply.Say("digest.more", ("count", behind.Count - Shown));
            reply.Say("digest.how");
        }

        reply.Offer(behind.Count == 0 ? ["status"] : ["status", "nudge all"]);
        return reply.Take(new CardOrigin(null, "", 0));
    }

    private static string Line(Reply reply, DigestReport report) => reply.Text(
        LineKey(report.Progress), ("partnership", report.Progress.Partnership), ("settled", report.Progress.Settled),
        ("count", report.Progress.Questions), ("missing", report.Progress.Missing));

    private static string LineKey(ReportProgress progress) => progress switch
    {
        { IsBegun: false } => "digest.line-not-begun",
        { Missing: 0 } => "digest.line-complete",
        _ => "digest.line",
    };
}
