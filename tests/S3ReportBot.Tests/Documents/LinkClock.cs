namespace S3ReportBot.Tests.Documents;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class LinkClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2021, 7, 15, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
