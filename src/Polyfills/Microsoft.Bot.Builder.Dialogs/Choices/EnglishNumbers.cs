using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Whole numbers from 1, in digits or in words up to twelve.</summary>
internal static partial class EnglishNumbers
{
    private static readonly string[] CardinalWords =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] OrdinalWords =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    internal static IEnumerable<ModelResult<int>> Ordinals(string utterance) => In(utterance, Ordinal(), OrdinalWords);

    internal static IEnumerable<ModelResult<int>> Cardinals(string utterance) => In(utterance, Cardinal(), CardinalWords);

    private static IEnumerable<ModelResult<int>> In(string utterance, Regex pattern, string[] words) =>
        pattern.Matches(utterance ?? string.Empty).Select(match => new ModelResult<int>
        {
            Text = match.Value,
            Start = match.Index,
            End = match.Index + match.Length - 1,
            TypeName = "number",
            Resolution = ValueOf(match, words),
        });

    // Zero, which is no position, for digits that no int holds.
    private static int ValueOf(Match match, string[] words)
    {
        if (!match.Groups["digits"].Success) return Array.IndexOf(words, match.Value.ToLowerInvariant()) + 1;
        return int.TryParse(match.Groups["digits"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }

    [GeneratedRegex(
        @"\b(?:(?<digits>[0-9]+)(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    // Not within a decimal, a negative number or a longer word.
    [GeneratedRegex(
        @"(?<![\w.,-])(?:(?<digits>[0-9]+)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?!\w|[.,][0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cardinal();
}
