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
        foreach (var period in PeriodOpening.Open(time.GetUtcNow()))
        {
            var rows = (await overview.ListAsync(period, cancellationToken)).ToArray();
            // Instances that begin at one moment meet less often.
            Random.Shared.Shuffle(rows);
            foreach (var (partnership, row) in rows)
                await foreach (var due in OfReportAsync(new ReportKey(partnership, period), row, next, cancellationToken))
                    yield return due;
        }
    }

    private async IAsyncEnumerable<DueReminder> OfReportAsync(
        ReportKey report, OverviewRow row, Action<DateTimeOffset> next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var deadline = deadlines.Of(report);
        var watch = new ReportWatch(report, deadline, await ledger.ReadAsync(report, cancellationToken), daysOff, now);
        await CountAsync(report, row, watch, cancellationToken);
        var submitted = row.Progress?.Status is ReportStatus.Submitted or ReportStatus.Reopened;
        var name = row.Progress?.Partnership ?? report.Partnership;
        var asked = await SettledAsync(watch, submitted, now, cancellationToken);
        foreach (var entry in asked)
            yield return new DueReminder(entry, report, name, deadline);
        if (submitted || watch.IsOver)
            yield break;
        if (watch.NextAt is { } later)
            next(later);
        var coordinators = (await members.ReadAsync(report.Partnership, cancellationToken)).Members.Where(member => member.Role == Role.Coordinator).ToList();
        await EndAsync(watch.Free.Where(row => !coordinators.Exists(member => member.Person == row.Reminder.Person)), "no coordinator any more", cancellationToken);
        foreach (var member in coordinators)
        {
            if (watch.IsDone(member.Person) || await OfPersonAsync(report, deadline, watch, member, next, cancellationToken) is not { } due)
                continue;
            // One message says it all.
            if (asked.Exists(entry => entry.Reminder.Person == member.Person))
                await EndAsync([due], "reminded on the same day", cancellationToken);
            else
                yield return new DueReminder(due, report, name, deadline);
        }
    }

    /// <summary>Ends what nobody can or need send any more.</summary>
    /// <returns>What was asked for, and nudges, that are to go now.</returns>
    private async Task<List<LedgerRow>> SettledAsync(ReportWatch watch, bool submitted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = new List<LedgerRow>();
        foreach (var row in watch.Ledger)
        {
            if (row.Reminder.IsLost(now))
                await ledger.WriteAsync(row, row.Reminder.As(ReminderState.Unconfirmed, now, "its instance ended"), cancellationToken);
            else if (row.Reminder.IsFree(now) && submitted)
                await ledger.WriteAsync(row, row.Reminder.As(ReminderState.NotNeeded, now, "submitted"), cancellationToken);
            else if (row.Reminder.IsFree(now) && row.Reminder.Kind == ReminderKind.Step && (watch.IsOver || watch.IsOfAnotherDeadline(row.Reminder)))
                await ledger.WriteAsync(row, row.Reminder.As(ReminderState.NotNeeded, now, watch.IsOver ? "too late" : "the deadline moved"), cancellationToken);
            else if (row.Reminder.IsFree(now) && row.Reminder.Kind != ReminderKind.Step)
                due.Add(row);
        }

        return due;
    }

    private async Task<LedgerRow?> OfPersonAsync(
        ReportKey report, Deadline deadline, ReportWatch watch, Member member, Action<DateTimeOffset> next, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var contact = await contacts.ReadAsync(member.Person, cancellationToken);
        var since = ((DateTimeOffset[])[member.At, contact.RhythmSince, deadline.MovedAt ?? default]).Max();
        var facts = new ReminderFacts(null, deadline, watch.Opens, LocalTime.Zone(contact.Zone), contact.Rhythm, since, watch.Recorded(member.Person));
        var verdict = ReminderPolicy.Decide(facts, daysOff, now);
        await EndAsync(verdict.Passed.Select(step => watch.RowOf(member.Person, step)), "a later one came", cancellationToken);
        await EndAsync(
            watch.Free.Where(row => row.Reminder.Person == member.Person && (row.Reminder.DueAt <= since || contact.Rhythm == Rhythm.Off)), "another rhythm", cancellationToken);
        if (verdict.NextAt is { } later)
            next(later);
        return verdict.Due is { } step ? watch.RowOf(member.Person, step) : null;
    }

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
