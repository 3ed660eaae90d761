namespace S3ReportBot.Core.Regions;

/// <summary>What a reader would question about one entry of a list of regions.</summary>
public enum RegionFault
{
    None,

    /// <summary>The code is another region's than the name.</summary>
    OtherRegion,

    /// <summary>The code is of another vintage of NUTS.</summary>
    OtherVintage,

    /// <summary>No vintage has the code.</summary>
    UnknownCode,

    /// <summary>The code is invented: NUTS knows no regions of that country.</summary>
    NoCodesThere,

    /// <summary>The country is not the one that the region lies in.</summary>
    OtherCountry,

    /// <summary>The country as others write it: NUTS writes EL for Greece and UK for the United Kingdom.</summary>
    CountryCode,

    /// <summary>A code of NUTS 1 for what is also one region of NUTS 2.</summary>
    Level,

    /// <summary>A whole country that NUTS knows regions of.</summary>
    WholeCountry,

    /// <summary>The name is nearly that of a region.</summary>
    Misspelt,

    /// <summary>Several regions have this name.</summary>
    Ambiguous,
}

/// <summary>How one entry of a list of regions is understood.</summary>
/// <param name="Entry">As typed.</param>
/// <param name="Region">The region that is meant, in the vintage asked for; null for a whole country, for what has no code, or if it is not clear.</param>
/// <param name="Country">Where it lies; null if nothing says so.</param>
/// <param name="CodeOf">The region that the typed code belongs to, of any vintage; null if it belongs to none.</param>
/// <param name="Instead">Regions to choose from, where it is not clear which is meant.</param>
/// <param name="Correction">The likely right form of the whole entry; null if there is no fault or none is likely.</param>
public sealed record RegionReading(
    string Entry, RegionMention Mention, Region? Region, Country? Country, RegionFault Fault, Region? CodeOf, IReadOnlyList<Region> Instead, string? Correction)
{
    /// <summary>The name as typed; the region's where none is.</summary>
    public string Name => Mention.Names.Count > 0 ? Mention.Names[0] : Region?.Name ?? Entry;
}
