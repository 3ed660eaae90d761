using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;

namespace S3ReportBot.Reminders;

/// <summary>What a nudge of one report would do.</summary>
/// <param name="Rows">The entries to make.</param>
/// <param name="Nudged">Coordinators who are nudged by this turn, those included whose entry it made before it was interrupted.</param>
/// <param name="TooSoon">Coordinators who were nudged within the last 24 hours.</param>
internal sealed record NudgePlan(IReadOnlyList<LedgerRow> Rows, int Nudged, int TooSoon)
{
    /// <summary>The partnership has no coordinator.</summary>
    public bool IsForNobody => Nudged + TooSoon == 0;
}

/// <summary>
/// A lead's `nudge`: reminds the coordinators of a report now, whatever the hour or frequency, each at most once in 24 hours; only nudges
/// count. The command plans while it decides, carries out before its turn commits, and the background service sends.
/// </summary>
internal sealed class Nudges(ReminderStore ledger, MemberDirectory members, ReminderWakeup wakeup)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(24);

    /// <summary>For a report that is not submitted.</summary>
    public async Task<NudgePlan> PlanAsync(ReportKey report, Person lead, string turn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = (await ledger.ReadAsync(report, cancellationToken)).Where(row => row.Reminder.Kind == ReminderKind.Nudge).ToDictionary(row => row.Row);
        var coordinators = (await members.ReadAsync(report.Partnership, cancellationToken)).Members.Where(member => member.Role == Role.Coordinator).ToList();
        var (rows, done) = (new List<LedgerRow>(), 0);
        foreach (var member in coordinators)
        {
            var nudge = new Reminder(ReminderKind.Nudge, member.Person, ReminderState.Waiting, now) { At = now, Turn = turn, By = lead.Name };
            var row = ReminderStore.RowFor(report, nudge);
            if (stored.GetValueOrDefault(row.Row) is not { } before)
                rows.Add(row);
            else if (before.Reminder.Turn == turn)
                done++;
            else if (before.Reminder.DueAt <= now - Pause)
                rows.Add(before with { Reminder = nudge });
        }

        return new NudgePlan(rows, rows.Count + done, coordinators.Count - rows.Count - done);
    }

    /// <summary>Repeatable; where another lead was first, that nudge goes.</summary>
    public async Task CarryOutAsync(NudgePlan plan, CancellationToken cancellationToken)
    {
        foreach (var row in plan.Rows)
            await ledger.WriteAsync(row, row.Reminder, cancellationToken);
        wakeup.Wake();
    }
}
