using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>Divides a message where people put a remark beside what they want.</summary>
internal static class Remarks
{
    /// <summary>The last part behind a sign or a joint such as `so`, then the first; nothing where the message is one part.</summary>
    public static IEnumerable<(Clause Clause, bool IsLast)> Clauses(Spoken spoken)
    {
        var count = spoken.Message.Count;
        var (first, last) = (-1, -1);
        for (var at = 0; at < count - 1; at++)
            if (spoken.Message.Tokens[at].After is not ' ')
                (first, last) = (first < 0 ? at + 1 : first, at + 1);
            else if (at > 1 && spoken.LengthAt(at, TagKind.Opener) == 1 && spoken.LengthAt(at, TagKind.Or) == 0)
                last = at + 1;
        if (last > 0)
            yield return (new(last, count), true);
        if (first > 0)
            yield return (new(0, first), false);
    }
}
