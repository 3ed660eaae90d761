using System.Globalization;
using System.Text;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Partnerships;

/// <summary>Why a text does not go on the list of partnerships, where everybody would see it.</summary>
public enum NameFault
{
    /// <summary>Too short, too long, several lines, an address.</summary>
    NoName,
    HalfYear,
    Question,

    /// <summary>Signs that nobody sees, or that turn the direction of what follows.</summary>
    HiddenSigns,

    /// <summary>Letters of two alphabets in one word, or a listed name in letters that only look like its own.</summary>
    LookAlike,
}

/// <summary>What a name must be that somebody would put on the list.</summary>
public static class NewName
{
    private const int ShortestName = 4, MostCommas = 2;

    /// <summary>Letters of other alphabets that look like Latin ones, in small letters, and those Latin letters.</summary>
    private const string Alike = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsһhԁdԛqԝwαaβbεeζzηhιiκkμmνnοoρpτtυyχx";

    private static readonly Dictionary<char, char> Latin = Alike.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <param name="today">By which half-years have begun.</param>
    /// <returns>Null: it may go on the list.</returns>
    public static NameFault? FaultOf(string text, PartnershipDirectory directory, DateOnly today)
    {
        if (PeriodReader.Read(text, today) is not null || DateReader.Read(text) is not null)
            return NameFault.HalfYear;
        if (text.Contains('\n', StringComparison.Ordinal) || Partnership.Named(text, "") is null || text.Count(char.IsLetter) < ShortestName
            || WebAddressReader.Read(text) is not null)
            return NameFault.NoName;
        if (text.EnumerateRunes().Any(IsHidden))
            return NameFault.HiddenSigns;
        if (text.Any(letter => letter is '?' or '？' || letter is ';' && text.Any(IsGreek)))
            return NameFault.Question;
        return IsMixed(text) || LooksLike(text, directory) is not null ? NameFault.LookAlike : null;
    }

    /// <summary>Several things, or where something stands: `Lapland; Navarra`, `example.org/wool`, `wool@example.org`.</summary>
    public static bool IsListOrAddress(string text) =>
        text.Count(letter => letter == ',') > MostCommas || text.AsSpan().ContainsAny(";\t|@")
            || WebAddressReader.Suggested(text) is not null;

    /// <summary>The listed partnership whose name this is, but for letters of another alphabet; null for none.</summary>
    public static Partnership? LooksLike(string text, PartnershipDirectory directory)
    {
        var folded = Folded.Of(text);
        var latin = string.Concat(folded.Select(letter => Latin.GetValueOrDefault(letter, letter)));
        return latin == folded
            ? null
            : directory.All.FirstOrDefault(partnership => Folded.Of(partnership.Name) == latin || partnership.Key == latin);
    }

    private static bool IsMixed(string text) =>
        Folded.Of(text).Split(' ').Any(word => word.Where(char.IsLetter).Select(AlphabetOf).Distinct().Count() > 1);

    private static bool IsGreek(char letter) => letter is >= 'Ͱ' and <= 'Ͽ' or >= 'ἀ' and <= '῿';

    private static char AlphabetOf(char letter) => letter switch
    {
        _ when IsGreek(letter) => 'g',
        >= 'Ѐ' and <= 'ԯ' => 'c',
        <= 'ɏ' or >= 'Ḁ' and <= 'ỿ' => 'l',
        _ => 'o',
    };

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
        || rune == Rune.ReplacementChar;
}
