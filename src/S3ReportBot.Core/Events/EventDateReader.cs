using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Events;

/// <summary>
/// Understands when an event is, as people write it: `14-10-2020`, `14-16 October 2020`, `April`, `Q1 2021`, `second half of 2020`,
/// `winter 2020/21`, `Monthly`. The day comes first; English names of months, whole or shortened.
/// </summary>
public static partial class EventDateReader
{
    /// <param name="referenceDay">See <see cref="EventDate.ReferenceDay"/>.</param>
    /// <param name="tense">Without a year it is the last such date up to the reference day for past events, the first one from it for planned ones.</param>
    /// <returns>Null if it is not understood; that is no fault of the text.</returns>
    public static EventDate? Read(string text, DateOnly referenceDay, EventTense tense)
    {
        var plain = Weekdays().Replace(Times().Replace(Remarks().Replace(Folded.Of(text), " "), " "), " ");
        plain = Leading().Replace(Blanks().Replace(plain, " ").Trim(' ', ',', ';', '.', '?', '-'), "");
        if (plain.Length is 0 or > 100)
            return null;
        if (Again().IsMatch(plain))
            return EventDate.Recurring;
        if (DatePart.Read(plain) is { Month: > 0 } alone)
            return Resolve(alone.Precision, alone, alone, referenceDay, tense);
        return ReadSpan(plain, referenceDay, tense) ?? ReadList(plain, referenceDay, tense);
    }

    /// <summary>Divides at each sign or word that can stand between two dates, until both sides are dates that fit together.</summary>
    private static EventDate? ReadSpan(string text, DateOnly referenceDay, EventTense tense)
    {
        foreach (var match in Between().EnumerateMatches(text))
        {
            var (left, right) = (DatePart.Read(text[..match.Index].Trim()), DatePart.Read(Leading().Replace(text[(match.Index + match.Length)..].Trim(), "")));
            if (left is null || right is null || left.Month == 0 != (right.Month == 0) && left.Precision != right.Precision)
                continue;
            var from = left with { Month = left.Month == 0 ? right.Month : left.Month };
            var to = right with { Month = right.Month == 0 ? left.Month : right.Month, Year = right.Year ?? left.Year };
            if (from.Month > 0 && to.Month > 0 && Resolve(DatePrecision.Span, from, to, referenceDay, tense) is { } span)
                return span;
        }

        return null;
    }

    /// <summary>`14, 16 and 20 October 2020`, `14-10-2020; 4-12-2020`: from the first to the last.</summary>
    private static EventDate? ReadList(string text, DateOnly referenceDay, EventTense tense)
    {
        var items = Commas().Split(text).Where(item => item.Length > 0).ToList();
        return items.Count > 2 && items[1..^1].TrueForAll(item => DatePart.Read(item) is not null) ? ReadSpan($"{items[0]} - {items[^1]}", referenceDay, tense)
            : null;
    }

    private static EventDate? Resolve(DatePrecision precision, DatePart from, DatePart to, DateOnly referenceDay, EventTense tense)
    {
        if (to.Year is { } named)
            return InYear(named);
        var years = Enumerable.Range(referenceDay.Year - 9, 19).Select(InYear).OfType<EventDate>();
        var found = tense == EventTense.Past
            ? years.LastOrDefault(date => date.Start <= referenceDay)
            : years.FirstOrDefault(date => date.End >= referenceDay);
        return found is null ? null : found with { YearAssumed = true };

        EventDate? InYear(int year)
        {
            if (to.In(year) is not { } last || from.In(from.Year ?? year) is not { } first)
                return null;
            // `December - February 2021` begins the year before.
            if (from.Year is null && from.Month > to.Month && from.In(year - 1) is { } earlier)
                first = earlier;
            return first.Start <= last.End ? new EventDate(precision, first.Start, last.End, false) : null;
        }
    }

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|\b(?:tbc|tba|tbd|t\.b\.c\.|to be confirmed|provisional(?:ly)?|tentative(?:ly)?|approximately)\b")]
    private static partial Regex Remarks();

    /// <summary>The hours of a day say nothing about the day.</summary>
    [GeneratedRegex(@"(?:\b(?:at|from) |, ?)?\b[0-9]{1,2}(?::[0-9]{2}|h(?:[0-9]{2})?)(?: ?(?:am|pm|h))?(?: ?(?:-|to|until) ?[0-9]{1,2}(?::[0-9]{2}|h(?:[0-9]{2})?)(?: ?(?:am|pm|h))?)?(?: ?(?:cest|cet|utc|gmt|brussels time))?\b")]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\b(?:mon|tues?|weds?|thurs?|fri|sat|sun)[.,]")]
    private static partial Regex Weekdays();

    [GeneratedRegex(
        @"^(?:(?:on|in|at|from|between|since|starting|during|throughout|around|about|circa|ca\.?|approx\.?|expected"
            + @"|planned|foreseen|scheduled|for|the|early|mid|late|sometime|some time|maybe|perhaps|hopefully|beginning|start"
            + @"|middle|end|week|of|by|next|last|probably|likely)[ -]+)+")]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:bi-?|semi-?|tri-?)?(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|biannual(?:ly)?|regular(?:ly)?|ongoing|continuous(?:ly)?|permanent(?:ly)?|recurring|periodic(?:al(?:ly)?)?)\b|\b(?:every|each)\b|\b(?:once|twice|[0-9]+ times|several times) (?:a|per|each|every)\b|\bper (?:week|month|year|quarter)\b")]
    private static partial Regex Again();

    [GeneratedRegex(@" ?(?:--?| to | until | till | through | and | & |\+|/|;) ?")]
    private static partial Regex Between();

    [GeneratedRegex(@" ?(?:,(?! ?(?:19|20)[0-9]{2}\b)|;|\band\b|&) ?")]
    private static partial Regex Commas();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
