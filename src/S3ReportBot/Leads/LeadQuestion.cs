using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Standings;

namespace S3ReportBot.Leads;

/// <summary>
/// What leads ask about all partnerships, as the list that answers it: `who has not started yet?`, `how many have submitted`.
/// </summary>
internal static class LeadQuestion
{
    public static readonly string[] Beginnings = ["who", "how many", "which"];

    private static readonly string[] Begun = ["started", "start", "begun", "began"];
    private static readonly string[] Finished = ["submitted", "submit", "finished", "handed", "sent", "delivered", "done", "reported"];
    private static readonly string[] Behind = ["missing", "late", "overdue", "outstanding"];
    private static readonly string[] Negating =
        ["not", "hasn't", "haven't", "hasnt", "havent", "didn't", "didnt", "isn't", "aren't", "never"];

    private static readonly string[] Small =
    [
        "has", "have", "had", "did", "is", "are", "was", "were", "been", "yet", "already", "still", "so", "far", "of", "them", "the",
        "their", "in",
        "all", "partnership", "partnerships", "report", "reports", "coordinators", "people", "filled", "now",
    ];

    /// <returns>Null where a word is none of these: the question is about something else.</returns>
    public static StatusQuery? Read(string asked)
    {
        var words = asked.TrimEnd('?', '!', ' ').ToLowerInvariant().Replace('’', '\'').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var period = words.Select(word => ReportingPeriod.TryParse(word.ToUpperInvariant())).FirstOrDefault(found => found is not null);
        if (!words.All(word => IsKnown(word))
            || !words.Any(word => Begun.Contains(word) || Finished.Contains(word) || Behind.Contains(word)))
            return null;
        return StatusQuery.All with { State = StateOf(words), Period = period };
    }

    private static bool IsKnown(string word) => ((string[][])[Begun, Finished, Behind, Negating, Small]).Any(words => words.Contains(word))
        || ReportingPeriod.TryParse(word.ToUpperInvariant()) is not null;

    /// <summary>Null: whoever has not submitted stands in the list of all.</summary>
    private static StandingState? StateOf(string[] words)
    {
        var isNegated = words.Any(word => Negating.Contains(word));
        if (words.Any(word => Begun.Contains(word)))
            return isNegated ? StandingState.NotStarted : StandingState.Draft;
        return isNegated || words.Any(word => Behind.Contains(word)) ? null : StandingState.Submitted;
    }
}
