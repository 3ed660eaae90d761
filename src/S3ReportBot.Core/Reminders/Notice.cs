using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Reminders;

/// <summary>What somebody did that another person hears of at once.</summary>
public enum NoticeKind
{
    /// <summary>A coordinator asked another one to do sections.</summary>
    Asked,

    /// <summary>Coordinators submitted their report; leads hear it.</summary>
    Submitted,

    /// <summary>A lead opened a submitted report again; coordinators hear it.</summary>
    Reopened,
    CoordinatorJoined,
    LeadJoined,

    /// <summary>Whoever was removed hears it.</summary>
    CoordinatorRemoved,
    LeadRemoved,

    /// <summary>Somebody came first to a partnership that had nobody; leads hear it.</summary>
    FirstCoordinator,
}

/// <summary>One message that goes to one person unasked, once.</summary>
/// <param name="Person">Key of whoever is told.</param>
/// <param name="Report">What it is about; of people who come and go, a report of their partnership.</param>
/// <param name="Partnership">Its name, as people read it.</param>
/// <param name="Turn">The turn that did it.</param>
/// <param name="At">When it came into its state.</param>
public sealed record Notice(NoticeKind Kind, string Person, ReportKey Report, string Partnership, string Turn, DateTimeOffset At)
{
    /// <summary>So long a turn may take to commit what its notices tell.</summary>
    private static readonly TimeSpan Commit = TimeSpan.FromMinutes(1);

    /// <summary>From when it is on its way until it has arrived; then nobody can know.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Of people who come and go: the name of who invited or removed them.</summary>
    public string By { get; init; } = "";

    /// <summary>Of somebody who joined: the name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of a submission: its number.</summary>
    public int Number { get; init; }

    public ReminderState State { get; init; }

    /// <summary>While it is claimed or on its way: until then its instance may be at work.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>A few words, without anything of a message or an address.</summary>
    public string Reason { get; init; } = "";

    public bool IsSettled => State is ReminderState.Sent or ReminderState.Unconfirmed or ReminderState.Failed or ReminderState.NotNeeded;

    /// <summary>It is to be sent, and nobody works on it.</summary>
    public bool IsFree(DateTimeOffset now) => State == ReminderState.Waiting || (State == ReminderState.Claimed && Until <= now);

    /// <summary>Whoever sent it is gone.</summary>
    public bool IsLost(DateTimeOffset now) => State == ReminderState.Sending && Until <= now;

    /// <summary>The turn that would have made it true is over.</summary>
    public bool IsStale(DateTimeOffset now) => now - At > Commit;

    public Notice As(ReminderState state, DateTimeOffset now, string reason = "") =>
        this with { State = state, At = now, Reason = reason, Until = default };

    public Notice OnItsWay(DateTimeOffset now) => As(ReminderState.Sending, now) with { Until = now + Lease };

    /// <summary>It surely did not arrive, and may go again then.</summary>
    public Notice Again(DateTimeOffset now, TimeSpan after) => As(ReminderState.Claimed, now) with { Until = now + after };
}
