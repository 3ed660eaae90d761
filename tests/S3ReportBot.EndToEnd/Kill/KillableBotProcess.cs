using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>The real bot on one storage, killed and started again.</summary>
internal sealed class KillableBotProcess(IReadOnlyDictionary<string, string> storage) : IReachable, IAsyncDisposable
{
    private ServerProcess? _process;
    private TaskCompletionSource<Uri> _up = NotYet();

    /// <summary>Its messages endpoint as soon as there is a living process; the port changes with each life.</summary>
    public Task<Uri> UpAsync() => Volatile.Read(ref _up).Task;

    public bool IsUp => UpAsync().IsCompletedSuccessfully;

    public Task AliveAgainAsync() => UpAsync();

    public async Task StartAsync()
    {
        _process = await BotUnderTest.StartAsync(storage);
        _up.SetResult(new Uri(_process.Address, BotUnderTest.Messages));
    }

    /// <summary>SIGKILL, now.</summary>
    /// <exception cref="InvalidOperationException">It had died by itself.</exception>
    public void Kill()
    {
        if (_process!.HasExited)
            throw new InvalidOperationException($"The bot died by itself:\n{_process.Output}");
        Volatile.Write(ref _up, NotYet());
        _process.Kill();
    }

    public async Task RestartAsync()
    {
        await _process!.DisposeAsync();
        await StartAsync();
    }

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? default;

    private static TaskCompletionSource<Uri> NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
