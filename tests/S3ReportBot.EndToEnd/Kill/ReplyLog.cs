using System.Buffers;
using System.Collections.Concurrent;
using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>All that reached the connector, by the activity that it answers.</summary>
internal sealed class ReplyLog(Reaper reaper) : IParticipant
{
    private readonly ConcurrentDictionary<string, Reply> _first = new();
    private readonly ConcurrentQueue<string> _doubled = new();

    /// <summary>Activities that were answered more than once: normal delivery allows one reply.</summary>
    public IReadOnlyCollection<string> Doubled => _doubled;

    public Reply? ReplyTo(string activity) => _first.GetValueOrDefault(activity);

    public ValueTask HearAsync(ReadOnlySequence<byte> activity)
    {
        if (Reply.Read(activity) is { } reply && !_first.TryAdd(reply.To, reply))
            _doubled.Enqueue($"{reply.To}: first '{_first[reply.To].Text}', then '{reply.Text}'");
        reaper.Event();
        return default;
    }
}
