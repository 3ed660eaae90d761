namespace S3ReportBot.EndToEnd.Reporting;

/// <summary>A clock that goes like the machine's, but began at another time.</summary>
internal sealed class RunningTime(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
