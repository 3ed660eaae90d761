using System.Buffers;
using System.Collections.Concurrent;
using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>All that reached the connector, by the activity that it answers.</summary>
internal sealed class ReplyLog(Reaper reaper) : IParticipant
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Reply>> _replies = new();

    /// <summary>An activity answered twice: one turn sends one message, or two different ones (`show`: the answer, the question).</summary>
    public IEnumerable<string> Doubled => _replies
        .Where(entry => entry.Value.Count > 2 || entry.Value.DistinctBy(reply => reply.Text).Count() < entry.Value.Count)
        .Select(entry => $"{entry.Key} was answered more than once: {string.Join(" and then: ", entry.Value.Select(reply => reply.Text))}");

    /// <returns>Null: nothing came. Messages of one turn are one reply.</returns>
    public Reply? ReplyTo(string activity) => _replies.TryGetValue(activity, out var replies)
        ? replies.Aggregate((first, second) => second with { Text = $"{first.Text}\n{second.Text}" })
        : null;

    public ValueTask HearAsync(ReadOnlySequence<byte> activity)
    {
        if (Reply.Read(activity) is { } reply)
            _replies.GetOrAdd(reply.To, _ => new()).Enqueue(reply);
        reaper.Event();
        return default;
    }
}
