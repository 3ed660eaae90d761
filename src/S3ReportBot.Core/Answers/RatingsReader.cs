using System.Globalization;
using System.Text.RegularExpressions;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Answers;

/// <summary>
/// Reads ratings: all values in one line (`3n21...`, with or without blanks, `-` leaves one as it is), single ones by number
/// (`7=3, 9=n`), or one value alone for the first item not yet rated. Reads all of a text or nothing.
/// </summary>
public static partial class RatingsReader
{
    private const string AsItIs = "-";
    private static readonly char[] Separators = [' ', ',', ';', '|'];

    /// <param name="present">What is rated so far; null if nothing is.</param>
    public static AnswerResult Read(Question question, RatingsContent? present, string text)
    {
        var values = question.Items.Select((_, index) => present?.Values.ElementAtOrDefault(index)).ToArray();
        var folded = Folded.Of(text).TrimEnd('.');
        var scale = new FoldedScale(question);
        if (folded.Contains('=', StringComparison.Ordinal))
            return ReadPairs(question, scale, values, folded);
        return scale.ValueOf(folded) is { } alone && values.Length > 1
            ? RateNext(question, values, alone)
            : ReadAll(question, scale, values, folded);
    }

    /// <summary>Whether the text is pairs of a number and a value and nothing else, whether or not either exists: `7=3, 18=2`.</summary>
    public static bool IsPairs(string text)
    {
        var parts = PairStart().Split(Folded.Of(text));
        return parts.Length > 1 && parts[0].Trim(Separators).Length == 0
            && parts.Where((_, index) => index > 0 && index % 2 == 0).All(value => value.Trim(Separators).Length is 1 or 2);
    }

    private static AnswerResult RateNext(Question question, string?[] values, string value)
    {
        var next = Array.IndexOf(values, null);
        if (next < 0)
            return new AnswerResult.Invalid("invalid.rating-none-open", ("count", values.Length), ("example", Example(question)));
        values[next] = value;
        return Accepted(values);
    }

    private static AnswerResult ReadAll(Question question, FoldedScale scale, string?[] values, string folded)
    {
        var typed = folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Single(scale, word)).ToList();
        if (typed.Find(value => value != AsItIs && scale.ValueOf(value) is null) is { } unknown)
            return NotOnScale(question, unknown);
        if (typed.Count != values.Length)
            return new AnswerResult.Invalid(
                "invalid.rating-count", ("count", typed.Count), ("needed", values.Length), ("example", Example(question)));
        return Accepted([.. typed.Select((value, index) => scale.ValueOf(value) ?? values[index])]);
    }

    /// <summary>Values typed without blanks between them; a word stays whole, so that the reason names what was typed.</summary>
    private static IEnumerable<string> Single(FoldedScale scale, string word) =>
        word.All(letter => char.IsAsciiDigit(letter) || letter == '-' || scale.ValueOf(letter.ToString()) is not null)
            ? word.Select(letter => letter.ToString())
            : [word];

    private static AnswerResult ReadPairs(Question question, FoldedScale scale, string?[] values, string folded)
    {
        // Splitting at `NUMBER =` leaves what stands before the first pair, then number and value in turn.
        var parts = PairStart().Split(folded);
        if (parts[0].Trim(',', ';', ' ') is { Length: > 0 } before)
            return NotOnScale(question, before);
        for (var index = 1; index < parts.Length; index += 2)
        {
            var value = parts[index + 1].Trim(',', ';', '.', ' ');
            if (ItemAt(values, parts[index]) is not { } item)
                return new AnswerResult.Invalid("invalid.rating-item", ("item", parts[index]), ("count", values.Length), ("example", Example(question)));
            if (value != AsItIs && scale.ValueOf(value) is null)
                return NotOnScale(question, value);
            values[item] = scale.ValueOf(value) ?? values[item];
        }

        return Accepted(values);
    }

    private static int? ItemAt(string?[] values, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= values.Length ? place - 1 : null;

    private static AnswerResult.Accepted Accepted(string?[] values) => new(new RatingsContent(values));

    private static AnswerResult.Invalid NotOnScale(Question question, string value) =>
        new("invalid.rating-value", ("value", value), ("scale", string.Join(", ", question.Scale.Select(step => $"{step.Key} = {step.Text}"))));

    private static string Example(Question question) => $"{Math.Min(7, question.Items.Count)}={question.Scale[Math.Min(2, question.Scale.Count - 1)].Key}";

    [GeneratedRegex("([0-9]+) ?= ?", RegexOptions.NonBacktracking)]
    private static partial Regex PairStart();
}
