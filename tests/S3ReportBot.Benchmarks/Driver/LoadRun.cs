using System.Diagnostics;

namespace S3ReportBot.Benchmarks.Driver;

/// <param name="Cpu">Of the server's process, per turn.</param>
internal sealed record LoadResult(int Turns, double TurnsPerSecond, TimeSpan P50, TimeSpan P95, TimeSpan P99, TimeSpan Cpu, long ResidentBytes);

/// <summary>Conversations that go on side by side against one server, as fast as it answers.</summary>
internal sealed class LoadRun
{
    private readonly ServerProcess _server;
    private readonly Talk[] _talks;

    private LoadRun(ServerProcess server, Talk[] talks)
    {
        _server = server;
        _talks = talks;
    }

    /// <summary>Opens the conversations: each person fills in a report, which counts for nothing yet.</summary>
    /// <param name="name">Unique among the runs against one server.</param>
    /// <param name="questions">Whether the server asks the form's questions; the echo does not.</param>
    public static async Task<LoadRun> OpenAsync(
        ChannelDriver channel, ServerProcess server, string name, int conversations, bool expectReplies, bool questions)
    {
        var talks = Enumerable.Range(1, conversations).Select(number =>
        {
            var script = new ReportingScript($"{name} {number}");
            return new Talk(
                new LoadConversation(channel, server.Address, $"{name}-{number}", expectReplies, TimeProvider.System),
                script.Opening().Select(Asked),
                script.Rounds().Select(Asked).GetEnumerator());
        }).ToArray();
        await Task.WhenAll(talks.Select(talk => talk.OpenAsync()));
        return new LoadRun(server, talks);

        ScriptStep Asked(ScriptStep step) => questions ? step : step with { Asks = null };
    }

    /// <summary>Goes on for so many turns, all conversations together.</summary>
    public async Task<LoadResult> MeasureAsync(int turns)
    {
        var latencies = new long[turns];
        var taken = -1;
        var cpu = _server.Cpu;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(_talks.Select(talk => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref taken) is var turn && turn < turns)
                latencies[turn] = await talk.GoOnAsync();
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        cpu = _server.Cpu - cpu;
        Array.Sort(latencies);
        return new LoadResult(turns, turns / seconds, At(0.5), At(0.95), At(0.99), cpu / turns, _server.ResidentBytes);

        TimeSpan At(double share) => Stopwatch.GetElapsedTime(0, latencies[(int)(share * (turns - 1))]);
    }

    private sealed record Talk(LoadConversation Conversation, IEnumerable<ScriptStep> Opening, IEnumerator<ScriptStep> Rounds)
    {
        public async Task OpenAsync()
        {
            foreach (var step in Opening)
                await Conversation.TurnAsync(step, CancellationToken.None);
        }

        public async Task<long> GoOnAsync()
        {
            Rounds.MoveNext();
            var start = Stopwatch.GetTimestamp();
            await Conversation.TurnAsync(Rounds.Current, CancellationToken.None);
            return Stopwatch.GetTimestamp() - start;
        }
    }
}
