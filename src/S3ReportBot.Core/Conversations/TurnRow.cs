using S3ReportBot.Core.Reports;

namespace S3ReportBot.Core.Conversations;

/// <summary>
/// What one person's conversation with the bot needs from turn to turn. It commits with the turn's effect, so that an
/// activity that came twice is found in <see cref="RecentTurnIds"/> and a reply that may not have arrived in <see cref="Confirmed"/>.
/// </summary>
public sealed record TurnRow
{
    public const int RecentTurnIdsKept = 64;

    public static readonly TimeSpan SendingTime = TimeSpan.FromSeconds(5);

    /// <summary>Null: no current question, nothing is stored.</summary>
    public PendingQuestion? PendingQuestion { get; init; }

    /// <summary>The answer recorded last in this conversation.</summary>
    public Recorded? Last { get; init; }

    /// <summary>The message filed last, where it may belong to another question; null where that is plain.</summary>
    public MovableMessage? Movable { get; init; }

    /// <summary>Numbers of the findings that the newest reply names.</summary>
    public IReadOnlyList<int> Mentioned { get; init; } = [];

    /// <summary>The last submitted report before this one, found when this one was opened here; null without one.</summary>
    public EarlierReport? Earlier { get; init; }

    /// <summary>Ids of the turns already done, the newest last.</summary>
    public IReadOnlyList<string> RecentTurnIds { get; init; } = [];

    /// <summary>False until the replies of the newest turn are known to have been sent.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>
    /// Names the run that committed the newest turn and sends its replies; another delivery of the same activity keeps silent.
    /// </summary>
    public string RunId { get; init; } = "";

    /// <summary>By this process's clock: until then the sender of an unconfirmed turn may still be at work.</summary>
    public DateTimeOffset SendingUntil { get; init; }

    /// <summary>By the channel's clock: a message sent earlier was written before the shown question could be seen.</summary>
    public DateTimeOffset SeenAfter { get; init; }

    /// <summary>The messages that put the newest questions, as far as the channel gave them an id; the newest last.</summary>
    public IReadOnlyList<SentQuestion> Cards { get; init; } = [];

    /// <summary>Null in rows of before, and in one that was never answered.</summary>
    public Sitting? Sitting { get; init; }

    /// <summary>Why the newest turn's replies did not arrive, or may not have; null as long as they did or still may.</summary>
    public string? Undelivered { get; init; }

    public bool Has(string turn) => RecentTurnIds.Contains(turn);

    public TurnRow Done(string turn) =>
        this with { RecentTurnIds = [.. RecentTurnIds.TakeLast(RecentTurnIdsKept - 1), turn], Undelivered = null };
}

/// <param name="Input">Hash of the message that gave the answer.</param>
/// <param name="Turn">The turn that recorded it.</param>
public sealed record Recorded(string Question, string Input, string Turn);
