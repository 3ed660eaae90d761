using System.Globalization;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>Writes a request as the line to type, with the numbers, the question and the day that the message names.</summary>
internal static class RequestLine
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <returns>Null if the message does not name what the command needs.</returns>
    public static string? Of(string command, Spoken spoken, Clause clause, Expectation expectation)
    {
        var line = command;
        var numbers = Numbers(spoken, clause, line.Split("{number}").Length - 1);
        if (command == "delete {number}" && numbers.Distinct().Count() > 1)
            return HasRange(spoken, clause) ? null : $"delete {string.Join(' ', numbers)}";
        // `skip this one` names no number.
        if (command == "go to {number}" && numbers is ["1"] && !spoken.Message.HasDigit)
            return null;
        var next = 0;
        while (line.Contains("{number}", StringComparison.Ordinal))
        {
            if (next == numbers.Count)
                return null;
            var place = line.IndexOf("{number}", StringComparison.Ordinal);
            line = $"{line[..place]}{numbers[next++]}{line[(place + 8)..]}";
        }

        if (line.Contains("{field}", StringComparison.Ordinal))
            return Field(spoken, clause, expectation) is { } field ? line.Replace("{field}", field, StringComparison.Ordinal) : null;
        if (line.Contains("{day}", StringComparison.Ordinal))
            return Day(spoken, clause, expectation.Today) is { } day ? line.Replace("{day}", day, StringComparison.Ordinal) : null;
        return line;
    }

    /// <summary>`2 to 4`, `2-4`: more rows than are named.</summary>
    private static bool HasRange(Spoken spoken, Clause clause) => Enumerable.Range(clause.Start, clause.Count).Any(at =>
        spoken.Message.Tokens[at].IsNumber && (spoken.Message.Tokens[at].After is '-' or '–' || spoken.LengthAt(at + 1, TagKind.Into) > 0));

    /// <summary>With the sign before it: there is no row -1.</summary>
    private static string Signed(Message message, Token token) =>
        token.Start > 0 && message.Text[token.Start - 1] is '-' or '\u2212' && (token.Start == 1 || message.Text[token.Start - 2] == ' ')
            ? $"-{token.Number}"
            : token.Number!;

    /// <summary>
    /// The numbers in digits, or with those in words where there are too few; in `the second one` the other word is no number.
    /// </summary>
    private static List<string> Numbers(Spoken spoken, Clause clause, int needed)
    {
        var found = new SortedDictionary<int, string>();
        for (var at = clause.Start; at < clause.End; at++)
            if (spoken.Message.Tokens[at].Number is not null)
                found[at] = Signed(spoken.Message, spoken.Message.Tokens[at]);
        if (found.Count < needed)
            foreach (var hit in spoken.Within(clause).Where(hit => hit.Tag.Kind == TagKind.Number && !found.ContainsKey(hit.Start - 1)))
                found.TryAdd(hit.Start, hit.Tag.Name);
        return [.. found.Values];
    }

    /// <summary>The question whose longest name stands in the message; of two as long the one that is asked.</summary>
    public static string? Field(Spoken spoken, Clause clause, Expectation expectation)
    {
        var named = spoken.Within(clause).Where(hit => hit.Tag.Kind == TagKind.Field && expectation.Form.Find(hit.Tag.Name) is not null)
            .OrderByDescending(hit => hit.Length).ThenByDescending(hit => hit.Tag.Name == expectation.Question?.Id)
            .ThenByDescending(hit => hit.Start).ToList();
        return named.Count == 0 ? null : named[0].Tag.Name;
    }

    /// <summary>A day as <see cref="ReminderDay"/> reads it: as typed where it can, else made of English words.</summary>
    private static string? Day(Spoken spoken, Clause clause, DateOnly today)
    {
        var hits = DayHits(spoken, clause);
        if (hits.Count == 0)
            return null;
        var end = EndOfClause(spoken, hits[^1].End, clause);
        // What stands behind the day is of it (`thursday after lunch`) where nothing else explains it.
        if (spoken.Has(TagKind.WeakDoubt, clause) || IsVague(spoken, hits[^1].End, end))
            return spoken.Message.Between(hits[0].Start, end);
        if (QualifierOf(spoken, clause.Start, hits[0].Start) is { } from)
            return spoken.Message.Between(from, hits[^1].End);
        var typed = spoken.Message.Between(hits[0].Start, hits[^1].End);
        if (ReminderDay.Read(typed, today) is not null)
            return typed;
        var made = Made([.. hits.Select(hit => hit.Tag.Name)]);
        return ReminderDay.Read(made, today) is not null ? made : null;
    }

    /// <summary>A remark behind a comma is not of the day.</summary>
    private static int EndOfClause(Spoken spoken, int from, Clause clause)
    {
        for (var at = from - 1; at < clause.End - 1; at++)
            if (spoken.Message.Tokens[at].After is not ' ')
                return at + 1;
        return clause.End;
    }

    private static bool IsVague(Spoken spoken, int from, int end) => Enumerable.Range(from, end - from)
        .Any(at => spoken.At(at).All(hit => hit.Tag.Kind is not (TagKind.Concept or TagKind.Glue or TagKind.Politeness or TagKind.Field
            or TagKind.Opener or TagKind.I or TagKind.We or TagKind.You)));

    /// <summary>Where `end of january` begins; null where the day is said without.</summary>
    private static int? QualifierOf(Spoken spoken, int start, int day)
    {
        for (var at = Math.Max(start + 1, day - 2); at < day; at++)
            if (spoken.At(at).Any(hit => hit.Tag is { Kind: TagKind.Concept, Name: "end" or "start" or "first" } && hit.Length == 1))
                return at;
        return null;
    }

    private static List<Hit> DayHits(Spoken spoken, Clause clause)
    {
        var hits = new List<Hit>();
        for (var at = clause.Start; at < clause.End; at++)
        {
            if (spoken.Message.Tokens[at].IsNumber)
                hits.Add(new(at, at + 1, new(TagKind.Number, spoken.Message.Tokens[at].Word)));
            else if (LongestDay(spoken, at, clause) is { Length: > 0 } hit)
            {
                hits.Add(hit);
                at = hit.End - 1;
            }
        }

        return hits;
    }

    private static Hit LongestDay(Spoken spoken, int at, Clause clause) =>
        spoken.At(at).Where(hit => hit.Tag.Kind is TagKind.Day or TagKind.Number && hit.End <= clause.End)
            .OrderByDescending(hit => hit.Length).FirstOrDefault();

    private static string Made(IReadOnlyList<string> words)
    {
        var number = words.FirstOrDefault(word => char.IsAsciiDigit(word[0]));
        if (words.FirstOrDefault(word => Months.Contains(word)) is { } month)
            return $"{number ?? "1"} {month}";
        if (words.FirstOrDefault(word => word is "day" or "week" or "month") is { } unit)
            return string.Create(CultureInfo.InvariantCulture, $"in {number ?? "1"} {unit}s");
        return words.FirstOrDefault(word => word.EndsWith("day", StringComparison.Ordinal) || word is "tomorrow" or "in 2 days") ?? "";
    }
}
