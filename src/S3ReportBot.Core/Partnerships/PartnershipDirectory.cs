using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Partnerships;

/// <summary>The partnerships that report, in the order in which they are listed and numbered from 1.</summary>
public sealed class PartnershipDirectory(IReadOnlyList<Partnership> all)
{
    /// <summary>Words less alike than this are different words and not one word mistyped.</summary>
    private const double Alike = 0.7;

    /// <summary>What is shorter is in common with too many names.</summary>
    private const int FewestLetters = 3;

    private const double NearlyAsMuch = 0.75;

    private readonly string[] _names = [.. all.Select(partnership => partnership.Name)];

    public IReadOnlyList<Partnership> All => all;

    public Partnership? WithKey(string key) => all.FirstOrDefault(partnership => partnership.Key == key);

    /// <summary>The only one that is meant: by number, name, key or a part of the name that no other has. Null if none or several are.</summary>
    public Partnership? Find(string text)
    {
        var folded = Folded.Of(text);
        return WithKey(folded) ?? (ChoiceReader.Read(_names, text).Index is { } index ? all[index] : null);
    }

    /// <summary>Those whose names are nearest to this text, the nearest first; for a name that is not on the list.</summary>
    public IReadOnlyList<Partnership> Nearest(string text, int count)
    {
        var folded = Folded.Of(text.Length > Partnership.LongestName ? text[..Partnership.LongestName] : text);
        return
        [
            .. all.OrderByDescending(partnership => WordsInCommon(folded, partnership))
                .ThenByDescending(partnership => EditDistance.Likeness(folded, Folded.Of(partnership.Name)))
                .Take(count),
        ];
    }

    /// <summary>Those that have about as much in common with this text as the nearest one; none where that is not even a word.</summary>
    public IReadOnlyList<Partnership> NearestAlike(string text, int count)
    {
        var folded = Folded.Of(text);
        var nearest = Nearest(text, count).Select(partnership => (Partnership: partnership, Common: WordsInCommon(folded, partnership)))
            .ToList();
        return [.. nearest.Where(near => near.Common >= Math.Max(FewestLetters, NearlyAsMuch * nearest[0].Common))
            .Select(near => near.Partnership)];
    }

    /// <summary>Long words tell more than short ones, so each counts with its length.</summary>
    private static double WordsInCommon(string folded, Partnership partnership)
    {
        string[] known = [partnership.Key, .. Words(Folded.Of(partnership.Name))];
        return Words(folded)
            .Sum(word => word.Length * known.Max(other => Likeness(word, other) is >= Alike and var likeness ? likeness : 0));
    }

    /// <summary>Two neighbours that changed places are one slip and not two.</summary>
    private static double Likeness(string word, string other)
    {
        var at = word.AsSpan().CommonPrefixLength(other);
        var isSwapped = word.Length == other.Length && at < word.Length - 1 && word[at] == other[at + 1] && word[at + 1] == other[at]
            && word[(at + 2)..] == other[(at + 2)..];
        return isSwapped ? 1 - (1.0 / word.Length) : EditDistance.Likeness(word, other);
    }

    private static string[] Words(string folded) =>
        folded.Split([' ', '-', '(', ')', ',', ':', '&', '.'], StringSplitOptions.RemoveEmptyEntries);
}
