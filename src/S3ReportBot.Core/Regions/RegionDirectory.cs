namespace S3ReportBot.Core.Regions;

/// <summary>All regions of every vintage and all countries. Never changes once it is loaded; everybody shares it.</summary>
public sealed class RegionDirectory
{
    private readonly Dictionary<string, Region> _byCode;
    private readonly Dictionary<string, Country> _countries = [];
    private readonly Dictionary<string, Country> _countryNames = [];
    private readonly ILookup<string, Region> _byCountry;
    private readonly NameIndex _names;

    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public RegionDirectory(IReadOnlyList<Region> regions, IReadOnlyList<Country> countries)
    {
        (Regions, Countries) = (regions, countries);
        _byCode = regions.ToDictionary(region => region.Code);
        _byCountry = regions.ToLookup(region => region.Country);
        _names = new(regions);
        foreach (var country in countries)
        {
            foreach (var code in country.OtherCodes.Prepend(country.Code))
                _countries.Add(code, country);
            foreach (var name in country.Names)
                _countryNames[RegionName.Key(name)] = country;
        }

        foreach (var whole in regions.Where(region => region.Level == 0))
            foreach (var name in whole.Names.SelectMany(name => name.Split('/')))
                _countryNames.TryAdd(RegionName.Key(name), _countries[whole.Code]);
    }

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<Country> Countries { get; }

    /// <summary>Of any vintage; the code as NUTS writes it.</summary>
    public Region? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>By the code that NUTS uses, or another (`GR`, `GB`).</summary>
    public Country? CountryOf(string code) => _countries.GetValueOrDefault(code);

    public Country? CountryNamed(string name) => _countryNames.GetValueOrDefault(RegionName.Key(name));

    /// <summary>Regions of that vintage by a name in English, in Latin letters or in the country's own, with or without accents.</summary>
    /// <param name="country">Null for any.</param>
    public IReadOnlyList<Region> Named(string name, int vintage, string? country = null) => _names.Named(RegionName.Key(name), vintage, country);

    /// <summary>Regions whose name is nearly this one, the nearest only; none if it is too different from all.</summary>
    public IReadOnlyList<Region> Like(string name, int vintage, string? country = null) => _names.Like(RegionName.Key(name), vintage, country);

    /// <summary>The country itself or a part of it, of one level.</summary>
    public IReadOnlyList<Region> Of(string country, int level, int vintage) =>
        [.. _byCountry[country].Where(region => region.Level == level && region.IsIn(vintage) && !IsExtra(region))];

    /// <summary>Whether NUTS knows regions of the country then; without any, its regions have no codes.</summary>
    public bool HasRegions(string country, int vintage) => _byCountry[country].Any(region => region.Level == 2 && region.IsIn(vintage));

    /// <summary>
    /// What a region of another vintage is in this one: itself, what it was recoded to (the larger part where it was split), what was
    /// recoded to it, or the one with the same name and level. Null if none of these is there.
    /// </summary>
    public Region? Following(Region region, int vintage)
    {
        if (region.IsIn(vintage))
            return region;
        var recoded = region.Recodings.Where(recoding => recoding.Vintage <= vintage).Reverse().SelectMany(recoding => recoding.Codes).Select(WithCode);
        if (recoded.FirstOrDefault(found => found?.IsIn(vintage) == true) is { } later)
            return later;
        if (_byCountry[region.Country].FirstOrDefault(other => other.IsIn(vintage) && other.Recodings.Any(recoding => recoding.Codes.Contains(region.Code))) is { } earlier)
            return earlier;
        var country = CountryOf(region.Country)?.Code;
        var named = region.Names.SelectMany(name => Named(name, vintage, country)).Where(other => other.Level == region.Level).Distinct().ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>What belongs to no place (`Extra-Regio`).</summary>
    private static bool IsExtra(Region region) => region.Code.EndsWith('Z');
}
