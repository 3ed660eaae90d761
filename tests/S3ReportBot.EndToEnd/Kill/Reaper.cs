using System.Diagnostics;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>
/// Kills the bot at an instant that is drawn before: so many events of the conversations from now (an activity posted, a reply at
/// the connector and not yet answered, a 200), and in half of the cases up to some milliseconds later.
/// </summary>
/// <param name="mostEvents">The longest life, in events.</param>
internal sealed class Reaper(KillableBotProcess bot, int seed, int mostEvents = 150)
{
    private const double MostMilliseconds = 6;

    private readonly Random _random = new(seed);
    private TaskCompletionSource? _struck;
    private double _delay;
    private int _left;

    /// <summary>Waits for one kill and starts the bot again.</summary>
    public async Task KillOnceAsync()
    {
        _struck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _delay = _random.Next(2) == 0 ? 0 : _random.NextDouble() * MostMilliseconds;
        Volatile.Write(ref _left, _random.Next(1, mostEvents));
        await _struck.Task;
        await bot.RestartAsync();
    }

    /// <summary>Something happened; when it was the last thing to happen in this life, it returns after the kill.</summary>
    public void Event()
    {
        if (Interlocked.Decrement(ref _left) != 0)
            return;
        var start = Stopwatch.GetTimestamp();
        if (_delay == 0)
            Strike();
        else
            ThreadPool.QueueUserWorkItem(_ => StrikeAfter(start));
    }

    private void StrikeAfter(long start)
    {
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < _delay)
            Thread.Yield();
        Strike();
    }

    private void Strike()
    {
        try
        {
            bot.Kill();
            _struck!.SetResult();
        }
        catch (InvalidOperationException dead)
        {
            _struck!.SetException(dead);
        }
    }
}
