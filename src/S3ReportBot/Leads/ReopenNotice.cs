using Microsoft.Bot.Schema;
using S3ReportBot.Cards;
using S3ReportBot.Channels;
using S3ReportBot.Commands;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Deliveries;
using S3ReportBot.Storage.People;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

/// <summary>Tells the coordinators of a reopened report what they may change. Whoever is not reached is told at the next `continue`.</summary>
internal sealed class ReopenNotice(MemberDirectory members, ContactStore contacts, ProactiveSender line, TextCatalog texts)
{
    /// <param name="name">Of the report, as people read it.</param>
    /// <param name="question">The only one that may change; null for all.</param>
    public async Task<FollowUp> SendAsync(ReportKey report, string name, Reopening reopened, Question? question, CancellationToken cancellationToken)
    {
        var roll = await members.ReadAsync(report.Partnership, cancellationToken);
        foreach (var member in roll.Members.Where(member => member.Role == Role.Coordinator && member.Person != reopened.By))
        {
            if ((await contacts.ReadAsync(member.Person, cancellationToken)).Reachable is { } to)
                await line.TryAsync(member.Person, to, new Queue<Activity>(Compose(to, name, reopened, question)), cancellationToken);
        }

        return new FollowUp([], []);
    }

    private IReadOnlyList<Activity> Compose(ConversationRow to, string name, Reopening reopened, Question? question)
    {
        var reply = new Reply(texts, ChannelCapabilities.Of(ReferenceJson.Read(to.Reference)?.ChannelId ?? ""));
        reply.Say(
            question is null ? "reopened.whole" : "reopened.one",
            ("report", name), ("name", reopened.Name), ("time", Local.Time(reopened.At)), ("question", question?.Name ?? ""));
        reply.Offer("continue");
        return reply.Take(new CardOrigin(null, "", 0));
    }
}
