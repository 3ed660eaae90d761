namespace S3ReportBot.Bots;

/// <summary>How long the parts of a turn may take, so that the channel has its answer ten seconds after the message came.</summary>
internal static class TurnTime
{
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan UntilSent = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan UntilFileRead = TimeSpan.FromSeconds(6);

    /// <summary>For the turns of the same person that came before.</summary>
    public static readonly TimeSpan Waiting = TimeSpan.FromSeconds(8.5);

    private static readonly TimeSpan LongestStorage = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ShortestNoting = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestSending = TimeSpan.FromSeconds(4);

    /// <param name="elapsed">Since the message came.</param>
    public static TimeSpan Storage(TimeSpan elapsed) => Least(LongestStorage, Whole - elapsed);

    /// <summary>To fetch and read what is attached; what follows has its time still.</summary>
    public static TimeSpan File(TimeSpan elapsed) => Least(UntilFileRead, UntilFileRead - elapsed);

    /// <summary>To note what was sent; without that, the next message has to ask.</summary>
    public static TimeSpan Noting(TimeSpan elapsed) => Storage(elapsed) is var left && left > ShortestNoting ? left : ShortestNoting;

    /// <summary>What is not sent then is sent late.</summary>
    public static TimeSpan Sending(TimeSpan elapsed) => Least(LongestSending, UntilSent - elapsed);

    private static TimeSpan Least(TimeSpan longest, TimeSpan left) => left > longest ? longest : left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
