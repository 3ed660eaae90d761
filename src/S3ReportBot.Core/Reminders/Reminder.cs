namespace S3ReportBot.Core.Reminders;

public enum ReminderKind
{
    /// <summary>A step of a deadline's schedule.</summary>
    Step,

    /// <summary>Asked for with `remind me`.</summary>
    Asked,

    /// <summary>Asked for by a lead: goes at once, whatever the hour.</summary>
    Nudge,

    /// <summary>A lead's look at where things stand.</summary>
    Digest,
}

/// <summary>Where a reminder is. The last four are ends: it is never sent again.</summary>
public enum ReminderState
{
    /// <summary>Asked for, not yet taken up.</summary>
    Waiting,

    /// <summary>An instance of the bot is about to send it; after its lease another one may.</summary>
    Claimed,

    /// <summary>It may be on its way. If its instance ends now, nobody can know.</summary>
    Sending,
    Sent,

    /// <summary>It may have arrived: the channel's answer, or the instance, was lost.</summary>
    Unconfirmed,

    /// <summary>It did not arrive; the reason says why.</summary>
    Failed,

    /// <summary>Nobody needs it any more; the reason says why.</summary>
    NotNeeded,
}

/// <summary>One entry of the ledger: what is known of one message to one person.</summary>
/// <param name="Person">The person's key.</param>
/// <param name="DueAt">When it was to be sent.</param>
public sealed record Reminder(ReminderKind Kind, string Person, ReminderState State, DateTimeOffset DueAt)
{
    /// <summary>Of a step and a digest: the deadline's day. One that moved begins a schedule of its own.</summary>
    public DateOnly Deadline { get; init; }

    /// <summary>Of a step: days after the deadline as the schedule counts them. Of a digest: -1 before the deadline, 1 after it.</summary>
    public int Offset { get; init; }

    /// <summary>Of what was asked for: the turn that did, so that the same turn again asks once.</summary>
    public string Turn { get; init; } = "";

    /// <summary>Of a nudge: the lead's name.</summary>
    public string By { get; init; } = "";

    /// <summary>The instance of the bot that holds it: a process's id, another one after each start.</summary>
    public string InstanceId { get; init; } = "";

    /// <summary>While it is claimed or on its way: until then its instance may be at work.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>When it came into its state.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>A few words, without anything of a message or an address.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The same in another state, held by nobody.</summary>
    public Reminder As(ReminderState state, DateTimeOffset now, string reason = "") =>
        this with { State = state, At = now, Reason = reason, Until = default };

    public bool IsSettled => State is ReminderState.Sent or ReminderState.Unconfirmed or ReminderState.Failed or ReminderState.NotNeeded;

    /// <summary>Nobody works on it, and it is to be sent.</summary>
    public bool IsFree(DateTimeOffset now) => State switch
    {
        ReminderState.Waiting => DueAt <= now,
        ReminderState.Claimed => Until <= now,
        _ => false,
    };

    /// <summary>Whoever sent it is gone.</summary>
    public bool IsLost(DateTimeOffset now) => State == ReminderState.Sending && Until <= now;
}
