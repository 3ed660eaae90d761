namespace S3ReportBot.Core.Reminders;

/// <summary>One report at one moment: who of its people is reminded now, and which entries of its ledger end.</summary>
/// <param name="submitted">The report is submitted or reopened: nobody is reminded any more.</param>
public sealed class ReportWatch(ScheduleOutlook outlook, IReadOnlyList<Reminder> ledger, bool submitted, DateTimeOffset now)
{
    private readonly HashSet<(string Person, int Offset)> _taken =
        [.. ledger.Where(entry => outlook.HasStep(entry) && !entry.IsFree(now)).Select(entry => (entry.Person, entry.Offset))];

    /// <summary>Nobody need be looked at: all steps have come, or the report is done.</summary>
    public bool IsOver => submitted || outlook.IsOver;

    /// <summary>When somebody's next step comes, wherever they are; null for never.</summary>
    public DateTimeOffset? NextAt => outlook.NextAt;

    /// <summary>What was asked for, and nudges, that are to go now.</summary>
    public bool IsAskedFor(Reminder entry) => !submitted && entry.Kind != ReminderKind.Step && entry.IsFree(now);

    /// <summary>How an entry ends that nobody can or need send any more, whoever it is of; null for one that stays.</summary>
    public Reminder? Ended(Reminder entry)
    {
        if (entry.IsLost(now))
            return entry.As(ReminderState.Unconfirmed, now, "its instance ended");
        if (!entry.IsFree(now))
            return null;
        if (submitted)
            return NotNeeded(entry, "submitted");
        if (entry.Kind != ReminderKind.Step)
            return null;
        if (outlook.IsOver)
            return NotNeeded(entry, "too late");
        return outlook.HasStep(entry) ? null : NotNeeded(entry, "the deadline moved");
    }

    /// <summary>Steps of this deadline that somebody claimed and left, of people who do not coordinate any more.</summary>
    /// <param name="coordinators">Keys of those who do.</param>
    public IEnumerable<EndedReminder> Leaderless(IReadOnlyCollection<string> coordinators) =>
        Free.Where(entry => !coordinators.Contains(entry.Person)).Select(entry => new EndedReminder(entry, "no coordinator any more"));

    /// <summary>Nothing is due to this person, whatever their zone: the ledger has it already.</summary>
    public bool IsDone(string person) => outlook.IsDone(offset => _taken.Contains((person, offset)));

    /// <param name="moment">Now: people are looked at one after the other, with pauses in between.</param>
    public PersonVerdict Decide(WatchedPerson person, DateTimeOffset moment)
    {
        var since = ((DateTimeOffset[])[person.CoordinatesSince, person.FrequencySince, outlook.Deadline.MovedAt ?? default]).Max();
        int[] recorded = [.. _taken.Where(taken => taken.Person == person.Key).Select(taken => taken.Offset)];
        var verdict = ReminderPolicy.Decide(
            new ReminderFacts(null, outlook.Deadline, outlook.Opens, person.Zone, person.Frequency, since, recorded), outlook.DaysOff,
            moment);
        var passed = verdict.Passed.Select(step => new EndedReminder(EntryOf(person.Key, step), "a later one came"));
        var left = Free.Where(entry => entry.Person == person.Key && (entry.DueAt <= since || person.Frequency == ReminderFrequency.Off))
            .Select(entry => new EndedReminder(entry, "another rhythm"));
        return new PersonVerdict(verdict.Due is { } due ? EntryOf(person.Key, due) : null, [.. passed, .. left], verdict.NextAt);
    }

    private IEnumerable<Reminder> Free => ledger.Where(entry => outlook.HasStep(entry) && entry.IsFree(now));

    /// <summary>The entry of that step: one that may be taken up, or a new one.</summary>
    private Reminder EntryOf(string person, Step step) =>
        ledger.FirstOrDefault(entry => outlook.HasStep(entry) && entry.Person == person && entry.Offset == step.Offset)
        ?? new Reminder(ReminderKind.Step, person, ReminderState.Waiting, step.At)
            { Deadline = outlook.Deadline.Day, Offset = step.Offset };

    private Reminder NotNeeded(Reminder entry, string reason) => entry.As(ReminderState.NotNeeded, now, reason);
}

/// <summary>A coordinator, and how that person wants to be reminded.</summary>
/// <param name="Key">The person's key.</param>
public sealed record WatchedPerson(string Key, DateTimeOffset CoordinatesSince, TimeZoneInfo Zone, ReminderFrequency Frequency,
    DateTimeOffset FrequencySince);

/// <summary>An entry that is not needed any more, in the ledger or not.</summary>
/// <param name="Reason">A few words, as <see cref="Reminder.Reason"/>.</param>
public sealed record EndedReminder(Reminder Entry, string Reason);

/// <param name="Due">To be sent now; null for nothing.</param>
/// <param name="Ended">What is recorded as not needed.</param>
/// <param name="NextAt">When to look again; null for never.</param>
public sealed record PersonVerdict(Reminder? Due, IReadOnlyList<EndedReminder> Ended, DateTimeOffset? NextAt);
