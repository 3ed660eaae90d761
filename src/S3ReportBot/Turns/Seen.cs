using S3ReportBot.Core.Conversations;

namespace S3ReportBot.Turns;

/// <summary>What can have been seen when, by the channel's clock. It is compared with no other clock.</summary>
internal static class Seen
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

    /// <summary>From when on a person can have seen a turn's reply.</summary>
    /// <param name="elapsed">From the activity's arrival until its reply stood there.</param>
    /// <returns>The default where the channel tells no time: every later message counts as sent after it.</returns>
    public static DateTimeOffset After(Turn turn, TimeSpan elapsed) => turn.Incoming.SentAt is { } sent ? sent + elapsed : default;

    /// <param name="row">As it was read: of the reply before the message.</param>
    /// <param name="sentAt">Null where the channel tells no time: the reply was seen, if it arrived.</param>
    public static Sight Of(TurnRow row, DateTimeOffset? sentAt)
    {
        if (!row.Confirmed)
            return Sight.Lost;
        if (sentAt is not { } sent || sent - row.SeenAfter >= Soon)
            return Sight.After;
        if (sent < row.SeenAfter)
            return Sight.Before;
        return sent - row.SeenAfter < AtOnce ? Sight.AtOnce : Sight.Soon;
    }
}
