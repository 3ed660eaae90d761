using Microsoft.Extensions.Time.Testing;

namespace S3ReportBot.Tests.Support;

/// <summary>
/// Stands still until it is moved, but who waits on it waits as long as on any clock: in the middle of a turn nobody moves it.
/// </summary>
internal sealed class RealWaits(DateTimeOffset start) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime, period);
}
