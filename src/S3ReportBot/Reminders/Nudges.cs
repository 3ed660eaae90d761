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
/// <param name="Unreachable">Coordinators who blocked or removed the bot.</param>
internal sealed record NudgePlan(IReadOnlyList<LedgerRow> Rows, int Nudged, int TooSoon, int Unreachable)
{
    /// <summary>The partnership has no coordinator.</summary>
    public bool IsForNobody => Nudged + TooSoon + Unreachable == 0;
}

/// <summary>
/// A lead's `nudge`: reminds the coordinators of a report now, whatever the hour or frequency, each at most once in 24 hours; only nudges
/// count. The command plans while it decides, carries out before its turn commits, and the background service sends.
/// </summary>
internal sealed class Nudges(ReminderStore ledger, MemberDirectory members, ContactStore contacts, ReminderWakeup wakeup)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(24);

    /// <summary>For a report that is not submitted.</summary>
    public async Task<NudgePlan> PlanAsync(ReportKey report, Person lead, string turn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = (await ledger.ReadAsync(report, cancellationToken)).Where(row => row.Reminder.Kind == ReminderKind.Nudge).ToDictionary(row => row.Row);
        var coordinators = (await members.ReadAsync(report.Partnership, cancellationToken)).Members.Where(member => member.Role == Role.Coordinator).ToList();
        var (rows, done, unreachable) = (new List<LedgerRow>(), 0, 0);
        foreach (var member in coordinators)
        {
            var nudge = new Reminder(ReminderKind.Nudge, member.Person, ReminderState.Waiting, now) { At = now, Turn = turn, By = lead.Name };
            var row = ReminderStore.RowFor(report, nudge);
            var before = stored.GetValueOrDefault(row.Row);
            if (before?.Reminder.Turn == turn)
                done++;
            else if (before is not null && before.Reminder.DueAt > now - Pause)
                continue;
            else if ((await contacts.ReadAsync(member.Person, cancellationToken)).Reachable is not { Blocked: null })
                unreachable++;
            else
                rows.Add(before is null ? row : before with { Reminder = nudge });
        }

        return new NudgePlan(rows, rows.Count + done, coordinators.Count - rows.Count - done - unreachable, unreachable);
    }

    /// <summary>Repeatable; where another lead was first, that nudge goes.</summary>
    public async Task CarryOutAsync(NudgePlan plan, CancellationToken cancellationToken)
    {
        foreach (var row in plan.Rows)
            await ledger.WriteAsync(row, row.Reminder, cancellationToken);
        wakeup.Wake();
    }
}
