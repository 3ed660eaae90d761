using System.Runtime.CompilerServices;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;

namespace S3ReportBot.Reminders;

/// <summary>What is to be sent now, found report by report while it is sent, so that nothing grows with the number of people.</summary>
internal sealed class DueReminders(
    OverviewStore overview, MemberDirectory members, ContactStore contacts, ReminderStore ledger, Deadlines deadlines, DaysOff daysOff, TimeProvider time)
{
    /// <param name="next">Is told when something may be due later.</param>
    public async IAsyncEnumerable<DueReminder> FindAsync(Action<DateTimeOffset> next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var outlooks = new Dictionary<(ReportingPeriod, Deadline), LadderOutlook>();
        foreach (var period in PeriodOpening.Open(time.GetUtcNow()))
        {
            var rows = (await overview.ListAsync(period, cancellationToken)).ToArray();
            // Instances that begin at one moment meet less often.
            Random.Shared.Shuffle(rows);
            foreach (var (partnership, row) in rows)
            {
                var report = new ReportKey(partnership, period);
                var deadline = deadlines.Of(report);
                if (!outlooks.TryGetValue((period, deadline), out var outlook))
                    outlooks[(period, deadline)] = outlook = new LadderOutlook(deadline, Opens(report), daysOff, time.GetUtcNow());
                var watch = new ReportWatch(report, deadline, outlook, await ledger.ReadAsync(report, cancellationToken), time.GetUtcNow());
                await foreach (var due in OfReportAsync(report, row, watch, next, cancellationToken))
                    yield return due;
            }
        }
    }

    private async IAsyncEnumerable<DueReminder> OfReportAsync(
        ReportKey report, OverviewRow row, ReportWatch watch, Action<DateTimeOffset> next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await CountAsync(report, row, watch, cancellationToken);
        var submitted = row.Progress?.Status is ReportStatus.Submitted or ReportStatus.Reopened;
        var name = row.Progress?.Partnership ?? report.Partnership;
        var asked = await SettledAsync(watch, submitted, cancellationToken);
        foreach (var entry in asked)
            yield return new DueReminder(entry, report, name, watch.Deadline);
        if (submitted || watch.Outlook.IsOver)
            yield break;
        if (watch.Outlook.NextAt is { } later)
            next(later);
        var coordinators = (await members.ReadAsync(report.Partnership, cancellationToken)).Members.Where(member => member.Role == Role.Coordinator).ToList();
        await EndAsync(watch.Free.Where(row => !coordinators.Exists(member => member.Person == row.Reminder.Person)), "no coordinator any more", cancellationToken);
        foreach (var member in coordinators)
        {
            if (watch.IsDone(member.Person) || await OfPersonAsync(report, watch, member, next, cancellationToken) is not { } due)
                continue;
            // One message says it all.
            if (asked.Exists(entry => entry.Reminder.Person == member.Person))
                await EndAsync([due], "reminded on the same day", cancellationToken);
            else
                yield return new DueReminder(due, report, name, watch.Deadline);
        }
    }

    /// <summary>Ends what nobody can or need send any more.</summary>
    /// <returns>What was asked for, and nudges, that are to go now.</returns>
    private async Task<List<LedgerRow>> SettledAsync(ReportWatch watch, bool submitted, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = new List<LedgerRow>();
        foreach (var row in watch.Ledger)
        {
            if (row.Reminder.IsLost(now))
                await ledger.WriteAsync(row, row.Reminder.As(ReminderState.Unconfirmed, now, "its instance ended"), cancellationToken);
            else if (row.Reminder.IsFree(now) && submitted)
                await ledger.WriteAsync(row, row.Reminder.As(ReminderState.NotNeeded, now, "submitted"), cancellationToken);
            else if (row.Reminder.IsFree(now) && row.Reminder.Kind == ReminderKind.Step && (watch.Outlook.IsOver || watch.IsOfAnotherDeadline(row.Reminder)))
                await ledger.WriteAsync(row, row.Reminder.As(ReminderState.NotNeeded, now, watch.Outlook.IsOver ? "too late" : "the deadline moved"), cancellationToken);
            else if (row.Reminder.IsFree(now) && row.Reminder.Kind != ReminderKind.Step)
                due.Add(row);
        }

        return due;
    }

    private async Task<LedgerRow?> OfPersonAsync(
        ReportKey report, ReportWatch watch, Member member, Action<DateTimeOffset> next, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var contact = await contacts.ReadAsync(member.Person, cancellationToken);
        var since = ((DateTimeOffset[])[member.At, contact.RhythmSince, watch.Deadline.MovedAt ?? default]).Max();
        var facts = new ReminderFacts(null, watch.Deadline, Opens(report), LocalTime.Zone(contact.Zone), contact.Rhythm, since, watch.Recorded(member.Person));
        var verdict = ReminderPolicy.Decide(facts, daysOff, now);
        await EndAsync(verdict.Passed.Select(step => watch.RowOf(member.Person, step)), "a later one came", cancellationToken);
        await EndAsync(
            watch.Free.Where(row => row.Reminder.Person == member.Person && (row.Reminder.DueAt <= since || contact.Rhythm == Rhythm.Off)), "another rhythm", cancellationToken);
        if (verdict.NextAt is { } later)
            next(later);
        return verdict.Due is { } step ? watch.RowOf(member.Person, step) : null;
    }

    private static DateOnly Opens(ReportKey report) => report.Period.End.AddDays(1);

    private async Task EndAsync(IEnumerable<LedgerRow> rows, string reason, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
            await ledger.WriteAsync(row, row.Reminder.As(ReminderState.NotNeeded, time.GetUtcNow(), reason), cancellationToken);
    }

    /// <summary>The overview's count follows the ledger.</summary>
    private Task CountAsync(ReportKey report, OverviewRow row, ReportWatch watch, CancellationToken cancellationToken)
    {
        var tally = ReminderTally.Of(watch.Ledger.Select(entry => entry.Reminder));
        return tally == row.Reminders ? Task.CompletedTask : overview.PutAsync(report, tally, cancellationToken);
    }
}
