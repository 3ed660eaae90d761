using S3ReportBot.Channels;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

/// <summary>
/// One look for each lead at where the reports in scope stand, on the working day before a deadline and on the one after it. It asks nothing,
/// so it leaves the lead's conversation as it is.
/// </summary>
internal sealed partial class LeadDigests(
    DigestReports reports, MemberDirectory members, ConfiguredLeads configured, ContactStore contacts, ReminderStore ledger, ReminderClaims claims,
    ProactiveSender line, ReminderPace pace, DaysOff daysOff, TextCatalog texts, TimeProvider time, ILogger<LeadDigests> logger)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var period in PeriodOpening.Open(time.GetUtcNow()))
            foreach (var of in await reports.NearTheirDeadlineAsync(period, cancellationToken))
                await OfDeadlineAsync(period, of.Key, [.. of], cancellationToken);
    }

    private async Task OfDeadlineAsync(ReportingPeriod period, Deadline deadline, IReadOnlyList<DigestReport> all, CancellationToken cancellationToken)
    {
        var rows = await ledger.ReadDigestsAsync(period, cancellationToken);
        await SettleAsync(rows, cancellationToken);
        foreach (var (person, scope) in await LeadsAsync(cancellationToken))
            if (all.Where(report => scope.Any(right => right.Covers(report.Partnership))).ToList() is { Count: > 0 } seen)
                await OfLeadAsync(new Look(period, deadline, person, seen), rows, cancellationToken);
    }

    private async Task SettleAsync(IReadOnlyList<LedgerRow> rows, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var row in rows)
            if (row.Reminder.IsLost(now))
                await claims.EndAsync(row, ReminderState.Unconfirmed, "its instance ended", cancellationToken);
            else if (row.Reminder.IsFree(now) && now - row.Reminder.DueAt > Day)
                await claims.EndAsync(row, ReminderState.NotNeeded, "its day is over", cancellationToken);
    }

    private async Task<IEnumerable<(string Person, IReadOnlyList<Membership> Scope)>> LeadsAsync(CancellationToken cancellationToken)
    {
        var invited = (await members.LeadsAsync(cancellationToken)).Select(lead => (lead.Member.Person, Right: new Membership(lead.Partnership, "", Role.Lead)));
        var set = configured.All.SelectMany(lead => lead.Memberships.Select(right => (lead.Person, Right: right)));
        return invited.Concat(set).GroupBy(lead => lead.Person, lead => lead.Right).Select(lead => (lead.Key, (IReadOnlyList<Membership>)[.. lead]));
    }

    private async Task OfLeadAsync(Look look, IReadOnlyList<LedgerRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            var now = time.GetUtcNow();
            var contact = await contacts.ReadAsync(look.Person, cancellationToken);
            if (contact.Frequency == ReminderFrequency.Off
                || Digest.Due(look.Deadline, LocalTime.Zone(contact.Zone), daysOff, now) is not { } kind)
                return;
            var digest = new Reminder(ReminderKind.Digest, look.Person, ReminderState.Waiting, now) { Deadline = look.Deadline.Day, Offset = kind == DigestKind.Before ? -1 : 1 };
            var made = ReminderStore.RowFor(look.Period, digest);
            var row = rows.FirstOrDefault(row => row.Row == made.Row) ?? made;
            if (row.ETag is null || row.Reminder.IsFree(now))
                await SendAsync(row, contact, look, kind, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            Log.Failed(logger, exception);
        }
    }

    private async Task SendAsync(LedgerRow row, Contact contact, Look look, DigestKind kind, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(cancellationToken);
        if (await claims.TakeAsync(row, cancellationToken) is not { } sending)
            return;
        if (contact.Reachable is { } to)
        {
            var channel = ChannelCapabilities.Of(ReferenceJson.Read(to.Reference)?.ChannelId);
            var messages = DigestMessage.Compose(new Reply(texts, channel), kind, look.Deadline, look.Reports);
            var delivery = await line.TryAsync(look.Person, to, new Queue<Microsoft.Bot.Schema.Activity>(messages), cancellationToken);
            await claims.NoteAsync(sending, delivery, CancellationToken.None);
        }
        else
            await claims.EndAsync(sending, ReminderState.Failed, "no conversation", cancellationToken);
    }

    private sealed record Look(ReportingPeriod Period, Deadline Deadline, string Person, IReadOnlyList<DigestReport> Reports);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A lead's digest could not be seen to its end.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
