namespace S3ReportBot.Core.Regions;

/// <summary>Which region a name means, and how the entry would be right.</summary>
public sealed partial class RegionChecker
{
    /// <summary>Letters and digits that are taken for each other.</summary>
    private static readonly Dictionary<char, char> Alike = new() { ['I'] = '1', ['1'] = 'I', ['L'] = '1', ['O'] = '0', ['0'] = 'O', ['S'] = '5', ['5'] = 'S' };

    /// <summary>By the first of the names that any region has, and before that by all of them: a name may hold a comma.</summary>
    private IReadOnlyList<Region> Named(RegionMention mention, string? country) => (mention.Names.Count > 1 ? mention.Names.Prepend(string.Join(", ", mention.Names)) : mention.Names)
        .Select(name => (IReadOnlyList<Region>)[.. directory.Named(name, vintage, country).Where(region => region.Level > 0)])
        .FirstOrDefault(regions => regions.Count > 0) ?? None;

    private IReadOnlyList<Region> Like(RegionMention mention, string? country) => mention.Names
        .Select(name => (IReadOnlyList<Region>)[.. directory.Like(name, vintage, country).Where(region => region.Level > 0)])
        .FirstOrDefault(regions => regions.Count > 0) ?? None;

    private static bool IsCalled(Region region, string name)
    {
        var key = RegionName.Key(name);
        var core = RegionName.Core(key);
        return region.Names.Any(own => RegionName.Key(own) is var whole && (whole == key || RegionName.Holds(key, whole))
            || RegionName.Shorter(own).Any(shorter => shorter == core || RegionName.Holds(key, shorter)));
    }

    /// <summary>
    /// The one that is meant: of regions within each other that of level 2 (Madrid is ES3, ES30 and ES300), of others one that is no
    /// part of a region. Null if several may be.
    /// </summary>
    private static Region? Pick(IReadOnlyList<Region> regions)
    {
        if (regions.Count <= 1)
            return regions is [var only] ? only : null;
        var smallest = regions.MaxBy(region => region.Level)!;
        if (regions.All(region => region.Overlaps(smallest)))
            return regions.FirstOrDefault(region => region.Level == 2) ?? regions.MinBy(region => region.Level);
        var larger = regions.Where(region => region.Level <= 2).ToList();
        return larger.Count < regions.Count ? Pick(larger) : null;
    }

    private RegionReading Among(string entry, RegionMention mention, IReadOnlyList<Region> named, RegionFault fault)
    {
        if (Pick(named) is not { } meant)
            return new(entry, mention, null, mention.Country ?? OnlyCountry(named), RegionFault.Ambiguous, null, named, null);
        return fault == RegionFault.None && mention.CountryTyped is { Length: 2 } typed && typed != meant.Country
            ? Fault(entry, mention, RegionFault.CountryCode, meant, null, Corrected(mention, meant))
            : Fault(entry, mention, fault, meant, null, fault == RegionFault.None ? null : Corrected(mention, meant));
    }

    private Country? OnlyCountry(IReadOnlyList<Region> regions) =>
        regions.Select(region => region.Country).Distinct().ToList() is [var only] ? directory.CountryOf(only) : null;

    /// <summary>The region of a code in which one or more signs were taken for others.</summary>
    private Region? LookAlike(string code)
    {
        var spellings = code[2..].Aggregate((IEnumerable<string>)[code[..2]], (beginnings, sign) => beginnings.SelectMany(beginning =>
            Alike.TryGetValue(sign, out var other) ? (string[])[beginning + sign, beginning + other] : [beginning + sign]));
        return spellings.Select(directory.WithCode).OfType<Region>().Where(region => region.IsIn(vintage)).ToList() is [var only] ? only : null;
    }

    private RegionReading Fault(string entry, RegionMention mention, RegionFault fault, Region meant, Region? codeOf, string? correction) =>
        new(entry, mention, meant, directory.CountryOf(meant.Country), fault, codeOf, None, correction);

    /// <summary>The entry in the form asked for, with the name as typed and what else stood there.</summary>
    /// <param name="name">Instead of the name as typed, which is no region's.</param>
    private static string Corrected(RegionMention mention, Region region, string? name = null)
    {
        var called = mention.Names.FirstOrDefault(typed => IsCalled(region, typed));
        var corrected = InForm(region, name ?? called ?? (mention.Names is [var typed, ..] ? typed : null));
        var rest = mention.Names.Skip(1).Where(other => other != called && !IsCalled(region, other)).ToList();
        return rest.Count == 0 ? corrected : $"{corrected} ({string.Join(", ", rest)})";
    }
}
