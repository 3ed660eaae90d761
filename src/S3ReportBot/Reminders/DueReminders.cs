using System.Runtime.CompilerServices;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

/// <summary>What is to be sent now, found report by report while it is sent, so that nothing grows with the number of people.</summary>
internal sealed class DueReminders(
    OverviewStore overview, MemberDirectory members, ContactStore contacts, ReminderStore ledger, Deadlines deadlines, DaysOff daysOff, TimeProvider time)
{
    /// <param name="next">Is told when something may be due later.</param>
    public async IAsyncEnumerable<DueReminder> FindAsync(Action<DateTimeOffset> next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var outlooks = new Dictionary<(ReportingPeriod, Deadline), ScheduleOutlook>();
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
                    outlooks[(period, deadline)] = outlook = new ScheduleOutlook(deadline, Opens(report), daysOff, time.GetUtcNow());
                var entries = await ledger.ReadAsync(report, cancellationToken);
                var submitted = row.Progress?.Status is ReportStatus.Submitted or ReportStatus.Reopened;
                var watch = new ReportWatch(outlook, [.. entries.Select(entry => entry.Reminder)], submitted, time.GetUtcNow());
                await CountAsync(report, row, entries, cancellationToken);
                var name = row.Progress?.Partnership ?? partnership;
                await foreach (var due in OfReportAsync(report, entries, watch, next, cancellationToken))
                    yield return new DueReminder(due, report, name, deadline);
            }
        }
    }

    private async IAsyncEnumerable<LedgerRow> OfReportAsync(
        ReportKey report, IReadOnlyList<LedgerRow> entries, ReportWatch watch, Action<DateTimeOffset> next,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            if (watch.Ended(entry.Reminder) is { } ended)
                await ledger.WriteAsync(entry, ended, cancellationToken);
        }

        var asked = entries.Where(entry => watch.IsAskedFor(entry.Reminder)).ToList();
        foreach (var entry in asked)
            yield return entry;
        if (watch.IsOver)
            yield break;
        if (watch.NextAt is { } later)
            next(later);
        var coordinators = (await members.ReadAsync(report.Partnership, cancellationToken)).Members.Where(member => member.Role == Role.Coordinator).ToList();
        await EndAsync(report, entries, watch.Leaderless([.. coordinators.Select(member => member.Person)]), cancellationToken);
        foreach (var member in coordinators.Where(member => !watch.IsDone(member.Person)))
        {
            var verdict = watch.Decide(await OfAsync(member, cancellationToken), time.GetUtcNow());
            await EndAsync(report, entries, verdict.Ended, cancellationToken);
            if (verdict.NextAt is { } sooner)
                next(sooner);
            if (verdict.Due is not { } due)
                continue;
            // One message says it all.
            if (asked.Exists(entry => entry.Reminder.Person == member.Person))
                await EndAsync(report, entries, [new EndedReminder(due, "reminded on the same day")], cancellationToken);
            else
                yield return RowOf(report, entries, due);
        }
    }

    private async Task<WatchedPerson> OfAsync(Member member, CancellationToken cancellationToken)
    {
        var contact = await contacts.ReadAsync(member.Person, cancellationToken);
        return new WatchedPerson(member.Person, member.At, LocalTime.Zone(contact.Zone), contact.Frequency, contact.FrequencySince);
    }

    private async Task EndAsync(ReportKey report, IReadOnlyList<LedgerRow> entries, IEnumerable<EndedReminder> ended,
        CancellationToken cancellationToken)
    {
        foreach (var (entry, reason) in ended)
            await ledger.WriteAsync(RowOf(report, entries, entry), entry.As(ReminderState.NotNeeded, time.GetUtcNow(), reason),
                cancellationToken);
    }

    /// <summary>Where that entry is kept, or will be.</summary>
    private static LedgerRow RowOf(ReportKey report, IReadOnlyList<LedgerRow> entries, Reminder entry) =>
        entries.FirstOrDefault(row => row.Reminder == entry) ?? ReminderStore.RowFor(report, entry);

    private static DateOnly Opens(ReportKey report) => report.Period.End.AddDays(1);

    /// <summary>The overview's count follows the ledger.</summary>
    private Task CountAsync(ReportKey report, OverviewRow row, IReadOnlyList<LedgerRow> entries, CancellationToken cancellationToken)
    {
        var tally = ReminderTally.Of(entries.Select(entry => entry.Reminder));
        return tally == row.Reminders ? Task.CompletedTask : overview.PutAsync(report, tally, cancellationToken);
    }
}
