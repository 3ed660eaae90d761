using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Understanding;

/// <summary>
/// Finds in a correction what would change: another date or address, one part of a text or a list instead of another, or an entry that a
/// list of regions lacks.
/// </summary>
/// <param name="negators">Folded words between what is right and what is wrong, as `not` and `instead of`.</param>
/// <param name="isRegion">Whether an entry names a region.</param>
public sealed class CorrectionReader(IReadOnlySet<string> negators, Func<string, bool> isRegion)
{
    private const int LongestPart = 5;
    private const int MostWords = 60;
    private const int LongestNegator = 3;
    private static readonly char[] Around = [',', ';', ':', '.', '!', '?', '"', '\'', '“', '”', '„', '(', ')'];

    /// <returns>Null where the message does not say what would stand there.</returns>
    public ProposedChange? Read(string text, Question question, AnswerContent? present)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords)
            return null;
        return question.Kind switch
        {
            QuestionKind.Date => Whole(question, OtherDate(words, (present as TextContent)?.Text)),
            QuestionKind.WebAddress => Whole(question, OtherAddress(words, (present as TextContent)?.Text)),
            QuestionKind.Regions => WholeEntry(OtherPart(words, question, present), present) ?? NewEntry(text, words, question, present),
            QuestionKind.LongText or QuestionKind.Rows => OtherPart(words, question, present),
            _ => null,
        };
    }

    private static ProposedChange? Whole(Question question, string? to) => to is null ? null : new ProposedChange(question.Id, null, to);

    /// <summary>A day without a year is meant in the year that stands there; a year alone with the day that stands there.</summary>
    private static string? OtherDate(string[] words, string? present)
    {
        var standing = present is null ? null : DateReader.Read(present);
        foreach (var part in Parts(words))
        {
            var day = DateReader.Read(part) ?? (standing is { } year ? DateReader.Read($"{part} {year.Year}") ?? InYear(part, year) : null);
            if (day is { } found && found != standing)
                return DateReader.Write(found);
        }

        return null;
    }

    private static DateOnly? InYear(string part, DateOnly standing) =>
        part.Length == 4 && part.All(char.IsAsciiDigit) && part[0] is '1' or '2'
            ? DateReader.Read(string.Create(CultureInfo.InvariantCulture, $"{standing.Day}-{standing.Month}-{part}"))
            : null;

    private static string? OtherAddress(string[] words, string? present) => words
        .Select(word => word.Trim(Around))
        .Where(word => word.LastIndexOf('.') is > 0 and var dot && dot < word.Length - 2)
        .Select(WebAddressReader.Read)
        .FirstOrDefault(address => address is not null && address != present);

    /// <summary>`12 instead of 21`, `Lazio, not Tuscany`: what is wrong must stand there once.</summary>
    private ProposedChange? OtherPart(string[] words, Question question, AnswerContent? present)
    {
        var standing = new StandingText(present);
        for (var index = 0; index < words.Length; index++)
        {
            if (!IsNegator(words, index, out var after))
                continue;
            var wrong = Enumerable.Range(1, Math.Min(LongestPart, words.Length - after)).Reverse()
                .Select(length => standing.Occurrence(Joined(words, after, length))).FirstOrDefault(part => part is not null);
            if (wrong is null || Before(words, index, wrong) is not { } right)
                continue;
            return new ProposedChange(question.Id, wrong, right);
        }

        return null;
    }

    /// <summary>Another region comes with another code.</summary>
    private static ProposedChange? WholeEntry(ProposedChange? part, AnswerContent? present) =>
        part is { From: { } wrong } && present is RowsContent { Rows: var rows }
            && rows.FirstOrDefault(row => row.Cells[0].Contains(wrong, StringComparison.Ordinal)) is { } entry
            ? part with { From = entry.Cells[0] }
            : part;

    private bool IsNegator(string[] words, int index, out int after)
    {
        for (after = Math.Min(index + LongestNegator, words.Length); after > index; after--)
            if (negators.Contains(Folded.Of(string.Join(' ', words[index..after].Select(word => word.Trim(Around))))))
                return true;
        return false;
    }

    /// <summary>The nearest words before the negation of the same look as what is wrong: a number, a name, or as many words.</summary>
    private static string? Before(string[] words, int negator, string wrong)
    {
        var looks = Look(wrong);
        for (var end = negator; end > 0; end--)
        {
            if (Look(words[end - 1].Trim(Around)) != looks)
                continue;
            var start = end - 1;
            while (looks == 'A' && start > 0 && Look(words[start - 1].Trim(Around)) == 'A')
                start--;
            return Joined(words, start, end - start) is { } right && right != wrong ? right : null;
        }

        return null;
    }

    private static char Look(string word)
    {
        if (word.Length == 0)
            return ' ';
        if (char.IsDigit(word[0]))
            return '1';
        return char.IsUpper(word[0]) ? 'A' : 'a';
    }

    private ProposedChange? NewEntry(string text, string[] words, Question question, AnswerContent? present)
    {
        var standing = new StandingText(present);
        var entry = RegionsReader.Split(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..])
            .Concat(Parts(words).Where(part => char.IsUpper(part[0])))
            .FirstOrDefault(part => part.Length > 2 && isRegion(part));
        return entry is null || standing.Occurrence(entry) is not null ? null : new ProposedChange(question.Id, null, entry);
    }

    private static IEnumerable<string> Parts(string[] words) =>
        from start in Enumerable.Range(0, words.Length)
        from length in Enumerable.Range(1, Math.Min(LongestPart, words.Length - start)).Reverse()
        let part = Joined(words, start, length)
        where part.Length > 0
        select part;

    private static string Joined(string[] words, int start, int length) => string.Join(' ', words, start, length).Trim(Around);
}
