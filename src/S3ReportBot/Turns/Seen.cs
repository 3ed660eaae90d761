namespace S3ReportBot.Turns;

/// <summary>From when on, by the channel's clock, a person can have seen a turn's question.</summary>
internal static class Seen
{
    /// <param name="elapsed">From the activity's arrival until its reply stood there.</param>
    /// <returns>The default where the channel tells no time: every later message counts as sent after it.</returns>
    public static DateTimeOffset After(Turn turn, TimeSpan elapsed) => turn.Incoming.SentAt is { } sent ? sent + elapsed : default;
}
