using System.Text.RegularExpressions;

namespace S3ReportBot.Core.Regions;

/// <summary>An entry of a list of regions, taken apart: `Lapland (FI), FI1D7`, `Aragon (ES24)`, `Extremadura ES4`, `Aragon, Spain`, `FI1D7`.</summary>
/// <param name="Names">What is neither a country nor a code, as typed: a name, perhaps the same in two languages.</param>
/// <param name="CountryTyped">The country as typed, by code or name; null if none is.</param>
/// <param name="Country">The country that this means.</param>
/// <param name="Code">The code in capitals without blanks, as typed otherwise; a country's own code where it stands for a region (`Serbia (RS), RS`).</param>
public sealed partial record RegionMention(IReadOnlyList<string> Names, string? CountryTyped, Country? Country, string? Code)
{
    public static RegionMention Read(string entry, RegionDirectory directory)
    {
        var (names, countryTyped, country, code) = (new List<string>(), (string?)null, (Country?)null, (string?)null);
        foreach (var part in Separators().Split(entry).SelectMany(part => Words(part, directory)))
        {
            if (CodeIn(part, directory) is { } found)
                code ??= found;
            else if (country is not null && part.Length == 2 && directory.CountryOf(part) is not null)
                code ??= part;
            else if (country is null && AsCountry(part, directory, isFirst: names.Count == 0) is { } named)
                (countryTyped, country) = (part, named);
            else
                names.Add(part);
        }

        if (country is null && names.Count > 1 && directory.CountryNamed(names[0]) is { } first)
            return new(names[1..], names[0], first, code);
        return new(names, countryTyped, country, code);
    }

    /// <summary>A part of an entry; a code that no sign separates from the name is a part of its own.</summary>
    private static IEnumerable<string> Words(string part, RegionDirectory directory)
    {
        var clean = Label().Replace(part.Trim(), "").Trim();
        if (clean.Length == 0)
            return [];
        var words = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || CodeIn(clean, directory) is not null)
            return [clean];
        if (IsCode(words[^1]))
            return [string.Join(' ', words[..^1]), words[^1]];
        return IsCode(words[0]) ? [words[0], string.Join(' ', words[1..])] : [clean];

        bool IsCode(string word) => CodeIn(word, directory) is not null || (word.Length == 2 && directory.CountryOf(word) is not null);
    }

    /// <summary>A region's code: with a digit in any case, in capitals only where it is known (`ITI`, but not `CPMR`).</summary>
    private static string? CodeIn(string part, RegionDirectory directory)
    {
        var code = InnerBlank().Replace(part, "").ToUpperInvariant();
        if (!CodeShape().IsMatch(code) || directory.CountryOf(code[..2]) is null)
            return null;
        return code.Any(char.IsAsciiDigit) || (part == code && directory.WithCode(directory.CountryOf(code[..2])!.Code + code[2..]) is not null) ? code : null;
    }

    /// <summary>What comes first may be a region or a country that is meant as one (`Georgia (GE)`): it is a name.</summary>
    private static Country? AsCountry(string part, RegionDirectory directory, bool isFirst) =>
        part.Length == 2 ? directory.CountryOf(part) : isFirst ? null : directory.CountryNamed(part);

    [GeneratedRegex(@"[,;()\[\]|:=]|\s+[-–—/]+\s+|/|(?<=^[A-Z]{2}(?:[A-Z][0-9]|[0-9])[A-Z0-9]{0,2})[-–—](?=\p{L}{3})")]
    private static partial Regex Separators();

    /// <summary>What people write before a code.</summary>
    [GeneratedRegex(@"^(?:NUTS(?:[ -]?[0-3](?![A-Za-z0-9]))?|code)(?:\s+code)?(?![A-Za-z])\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex("^[A-Z]{2}[A-Z0-9]{1,3}$")]
    private static partial Regex CodeShape();

    /// <summary>`EL 64`, `IT-C1`.</summary>
    [GeneratedRegex("(?<=^[A-Za-z]{2,3})[ -](?=[A-Za-z]?[0-9][A-Za-z0-9]{0,2}$)")]
    private static partial Regex InnerBlank();
}
