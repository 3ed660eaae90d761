namespace S3ReportBot.EndToEnd.Kill;

/// <summary>
/// Two bots on one storage, of which one can die. Deliveries go to both in turn, whoever they are from, as behind a load
/// balancer; while one is down the other gets them all.
/// </summary>
internal sealed class Pair(KillableBotProcess mortal, KillableBotProcess steady) : IReachable
{
    private int _deliveries;

    public Task<Uri> UpAsync() => (Interlocked.Increment(ref _deliveries) % 2 == 0 && mortal.IsUp ? mortal : steady).UpAsync();

    public Task AliveAgainAsync() => mortal.UpAsync();
}
