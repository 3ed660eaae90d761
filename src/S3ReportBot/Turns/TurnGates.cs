namespace S3ReportBot.Turns;

/// <summary>Lets one turn of a person's conversation run at a time in this process, in the order they came.</summary>
internal sealed class TurnGates
{
    private readonly Dictionary<string, Gate> _gates = [];

    /// <summary>A person in a conversation; in a group each has turns of their own.</summary>
    public static string NameOf(string person, string conversation) => $"{person} {conversation}";

    /// <summary>Dispose what this gives to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(string conversation)
    {
        Gate gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(conversation, out gate!))
                _gates[conversation] = gate = new Gate();
            gate.Users++;
        }

        await gate.Open.WaitAsync();
        return new Pass(() =>
        {
            gate.Open.Release();
            Leave(conversation, gate);
        });
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
