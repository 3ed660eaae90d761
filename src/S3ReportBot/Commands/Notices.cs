using S3ReportBot.Connector.Outbound;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot.Commands;

/// <summary>
/// Tells people at once what somebody else has done, each once. What is to be told is written before the turn commits and sent after it;
/// what an instance leaves behind, the next look of any instance sends.
/// </summary>
internal sealed class Notices(
    NoticeStore store, MemberDirectory members, ConfiguredLeads configured, ContactStore contacts, NoticeMessages messages,
    ReportStore reports,
    ProactiveSender line, TimeProvider time)
{
    private const int Tries = 3;

    /// <summary>What has ended is kept so long, so that a second delivery of its turn finds it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <param name="notices">What this turn does is true of them once it is committed.</param>
    public void Stage(Turn turn, IReadOnlyList<Notice> notices)
    {
        foreach (var notice in notices)
            turn.BeforeCommit.Add(async token =>
            {
                await store.AddAsync(notice, token);
                return true;
            });
        turn.AfterSend = async token =>
        {
            foreach (var notice in notices)
                if (await store.FindAsync(notice, token) is { } row)
                    await SeeToAsync(row, token);
            return new FollowUp([], []);
        };
    }

    /// <param name="but">Whoever did it and needs not be told.</param>
    public async Task<IReadOnlyList<string>> CoordinatorsAsync(string partnership, string but, CancellationToken cancellationToken) =>
        [.. (await members.ReadAsync(partnership, cancellationToken)).Members
            .Where(member => member.Role == Role.Coordinator && member.Person != but).Select(member => member.Person)];

    /// <summary>Whoever leads that partnership, or all, by invitation or by configuration.</summary>
    /// <param name="but">Whoever did it and needs not be told.</param>
    public async Task<IReadOnlyList<string>> LeadsAsync(string partnership, string but, CancellationToken cancellationToken)
    {
        var invited = (await members.LeadsAsync(cancellationToken)).Where(lead => lead.Partnership == partnership)
            .Select(lead => lead.Member.Person);
        var named = configured.All.Where(lead => lead.Memberships.Any(right => right.Covers(partnership))).Select(lead => lead.Person);
        return [.. invited.Concat(named).Distinct().Where(person => person != but)];
    }

    /// <summary>Sends what was left behind, and forgets what has ended long ago.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await store.ReadAsync(cancellationToken))
            if (!row.Notice.IsSettled)
                await SeeToAsync(row, cancellationToken);
            else if (time.GetUtcNow() - row.Notice.At > Kept)
                await store.DeleteAsync(row, cancellationToken);
    }

    private async Task SeeToAsync(NoticeRow row, CancellationToken cancellationToken)
    {
        var (notice, now) = (row.Notice, time.GetUtcNow());
        if (notice.IsLost(now))
            await EndAsync(row, ReminderState.Unconfirmed, "its instance ended", cancellationToken);
        if (!notice.IsFree(now))
            return;
        var contact = await contacts.ReadAsync(notice.Person, cancellationToken);
        if (contact.Reachable is not { } to)
            await EndAsync(row, ReminderState.Failed, "no conversation", cancellationToken);
        else if (notice.Kind == NoticeKind.Submitted && contact.Frequency == ReminderFrequency.Off)
            await EndAsync(row, ReminderState.NotNeeded, "reminders off", cancellationToken);
        else if (await messages.ComposeAsync(notice, to, cancellationToken) is { } composed)
            await SendAsync(row, to, composed, cancellationToken);
        else if (notice.IsStale(now))
            await EndAsync(row, ReminderState.NotNeeded, "not so", cancellationToken);
    }

    private async Task SendAsync(NoticeRow row, ConversationRow to, NoticeMessage composed, CancellationToken cancellationToken)
    {
        if (await store.WriteAsync(row, row.Notice.OnItsWay(time.GetUtcNow()), cancellationToken) is not { } sending)
            return;
        var delivery = await line.TryAsync(row.Notice.Person, to, new(composed.Messages), cancellationToken);
        // What has gone out is noted even while the process stops.
        await NoteAsync(sending, delivery, CancellationToken.None);
        if (delivery.State == DeliveryState.Sent && composed.Asked.Count > 0)
            await NoteToldAsync(row.Notice.Report, composed.Asked, CancellationToken.None);
    }

    private Task<NoticeRow?> NoteAsync(NoticeRow sending, Delivery delivery, CancellationToken cancellationToken) => delivery.State switch
    {
        DeliveryState.Sent => EndAsync(sending, ReminderState.Sent, "", cancellationToken),
        DeliveryState.Unconfirmed => EndAsync(sending, ReminderState.Unconfirmed, delivery.Reason, cancellationToken),
        DeliveryState.Failed => EndAsync(sending, ReminderState.Failed, delivery.Reason, cancellationToken),
        _ => store.WriteAsync(sending, sending.Notice.Again(time.GetUtcNow(), delivery.After), cancellationToken),
    };

    private Task<NoticeRow?> EndAsync(NoticeRow row, ReminderState state, string reason, CancellationToken cancellationToken) =>
        store.WriteAsync(row, row.Notice.As(state, time.GetUtcNow(), reason), cancellationToken);

    /// <summary>Who has read it here does not hear it again with the next message. If that fails, they do.</summary>
    private async Task NoteToldAsync(ReportKey report, IReadOnlyList<HandedSection> asked, CancellationToken cancellationToken)
    {
        for (var tried = 1; tried <= Tries; tried++)
        {
            var read = await reports.ReadAsync(report, "", "", cancellationToken);
            if (read.Header is not { } header || await reports.ReplaceHeaderAsync(read, Handover.Told(header, asked), cancellationToken))
                return;
        }
    }
}
