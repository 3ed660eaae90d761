using System.Globalization;
using System.Text.RegularExpressions;

namespace S3ReportBot.Core.Events;

public enum EventOutcome
{
    Held,
    Moved,
    Cancelled,
}

/// <summary>What became of a planned event.</summary>
/// <param name="Number">Its number in the list of planned events; null for the one asked about, 0 for all of them.</param>
/// <param name="Date">Of a moved one: the new date to the letter.</param>
public sealed record NumberedOutcome(int? Number, EventOutcome Outcome, string Date);

/// <summary>Reads replies to `did it happen?`: `1 yes, 2 moved 5 May, 3 cancelled`, `1-3 yes`, `all yes`, `yes`.</summary>
public static partial class OutcomeReader
{
    private const int Most = 500;

    /// <returns>Null if the text, or any part of it, is something else.</returns>
    public static IReadOnlyList<NumberedOutcome>? Read(string text)
    {
        var starts = Start().Matches(text);
        if (starts.Count == 0 || starts[0].Index != 0)
            return Alone().Match(text) is { Success: true } alone && Of(null, alone.Groups["word"].Value, alone.Groups["rest"].Value) is { } one ? [one] : null;
        var outcomes = new List<NumberedOutcome>();
        for (var index = 0; index < starts.Count; index++)
        {
            var end = index + 1 < starts.Count ? starts[index + 1].Index : text.Length;
            var rest = text[(starts[index].Index + starts[index].Length)..end];
            foreach (var number in Numbers(starts[index].Groups["numbers"].Value))
                if (Of(number, starts[index].Groups["word"].Value, rest) is { } outcome)
                    outcomes.Add(outcome);
                else
                    return null;
        }

        return outcomes;
    }

    private static NumberedOutcome? Of(int? number, string word, string rest)
    {
        var date = LeadIn().Replace(rest.Trim().Trim(',', ';', ' ', '.'), "");
        var kind = char.ToLowerInvariant(word[0]) switch
        {
            'y' or 'h' or 't' => EventOutcome.Held,
            'n' or 'c' => EventOutcome.Cancelled,
            _ => EventOutcome.Moved,
        };
        return kind == EventOutcome.Moved == (date.Length > 0) ? new(number, kind, date) : null;
    }

    private static IEnumerable<int> Numbers(string typed)
    {
        if (typed.Equals("all", StringComparison.OrdinalIgnoreCase))
            return [0];
        var ends = typed.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return Enumerable.Range(ends[0], Math.Clamp(ends[^1] - ends[0] + 1, 1, Most));
    }

    private const string Word = "(?<word>yes|y|held|happened|took place|no|not held|cancell?ed|moved|postponed|rescheduled|delayed)";

    [GeneratedRegex($@"(?:^|[,;\s]\s*)(?:and\s+)?(?<numbers>[0-9]{{1,3}}(?:\s*-\s*[0-9]{{1,3}})?|all)\s*[.):=]?\s*{Word}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex($@"^{Word}\b(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Alone();

    [GeneratedRegex("^(?:to|on|until|till|for)[ :]+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();
}
