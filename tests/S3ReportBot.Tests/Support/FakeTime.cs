using Microsoft.Extensions.Time.Testing;

namespace S3ReportBot.Tests.Support;

internal static class FakeTime
{
    /// <summary>Moves on in steps of 50 ms until this is done.</summary>
    public static async Task<T> UntilAsync<T>(this FakeTimeProvider clock, Task<T> done)
    {
        while (!done.IsCompleted)
        {
            await Task.WhenAny(done, Task.Delay(1));
            clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        return await done;
    }
}
