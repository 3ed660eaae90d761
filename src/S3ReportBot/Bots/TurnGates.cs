using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Bots;

/// <summary>Lets one turn of a person's conversation run at a time in this process, in the order they came.</summary>
internal sealed class TurnGates(TimeProvider time)
{
    private readonly Dictionary<string, Gate> _gates = [];

    /// <summary>A person in a conversation; in a group each has turns of their own.</summary>
    public static string NameOf(string person, string conversation) => $"{person} {conversation}";

    /// <summary>Dispose what this gives to let the next one in.</summary>
    /// <exception cref="StorageException">The turns before it take too long; nothing of this one was stored.</exception>
    public async Task<IDisposable> EnterAsync(string conversation)
    {
        Gate gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(conversation, out gate!))
                _gates[conversation] = gate = new Gate();
            gate.Users++;
        }

        if (!gate.Open.Wait(0))
            await WaitAsync(conversation, gate);
        return new Pass(() =>
        {
            gate.Open.Release();
            Leave(conversation, gate);
        });
    }

    private async Task WaitAsync(string conversation, Gate gate)
    {
        using var patience = new CancellationTokenSource(TurnTime.Waiting, time);
        try
        {
            await gate.Open.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            Leave(conversation, gate);
            throw new StorageException(StorageFailure.Refused, "The messages before this one take too long.", exception);
        }
    }

    private void Leave(string conversation, Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users > 0)
                return;
            _gates.Remove(conversation);
        }

        gate.Open.Dispose();
    }

    private sealed class Gate
    {
        public SemaphoreSlim Open { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Pass(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
