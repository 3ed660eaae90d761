namespace S3ReportBot.EndToEnd.Reporting;

/// <summary>A clock that goes like the machine's, but began at another time, and can be put forward.</summary>
internal sealed class RunningTime(DateTimeOffset start) : TimeProvider
{
    private long _shift = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref _shift));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _shift, time.Ticks);
}
