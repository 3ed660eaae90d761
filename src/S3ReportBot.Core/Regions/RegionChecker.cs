using S3ReportBot.Core.Answers;

namespace S3ReportBot.Core.Regions;

/// <summary>Understands entries of lists of regions by name and code, in one vintage of NUTS.</summary>
public sealed partial class RegionChecker(RegionDirectory directory, int vintage)
{
    private static readonly Region[] None = [];

    public int Vintage => vintage;

    public RegionDirectory Directory => directory;

    /// <param name="entry">One region as <see cref="Answers.RegionsReader"/> splits it off.</param>
    public RegionReading Read(string entry)
    {
        var mention = RegionMention.Read(entry, directory);
        return mention.Code is { } code ? WithCode(entry, mention, code) : WithoutCode(entry, mention);
    }

    /// <summary>As the form asks for it: `Lapland (FI), FI1D7`.</summary>
    /// <param name="name">Another name than the region's first; null for that.</param>
    public static string InForm(Region region, string? name = null) => $"{name ?? region.Name} ({region.Country}), {region.Code}";

    /// <summary>The entry in the form asked for; null where no region is meant.</summary>
    public static string? InForm(RegionReading reading) => reading.Region is { } region ? Corrected(reading.Mention, region) : null;

    private RegionReading WithoutCode(string entry, RegionMention mention)
    {
        if (mention.Names.Count == 0)
            return mention.Country is { } alone ? Whole(entry, mention, alone) : new(entry, mention, null, null, RegionFault.None, null, None, null);
        if (mention.Names.Select(directory.CountryNamed).FirstOrDefault(country => country is not null) is { } country
            && (mention.Country is null || mention.Country == country))
            return Whole(entry, mention, country);
        var named = Named(mention, mention.Country?.Code);
        if (named.Count > 0)
            return Among(entry, mention, named, RegionFault.None);
        var elsewhere = mention.Country is null || !directory.HasRegions(mention.Country.Code, vintage) ? None : Named(mention, null);
        if (elsewhere.Count > 0)
            return Among(entry, mention, elsewhere, RegionFault.OtherCountry);
        var like = Like(mention, mention.Country?.Code);
        return Pick(like) is { } meant
            ? Fault(entry, mention, RegionFault.Misspelt, meant, null, InForm(meant))
            : new(entry, mention, null, mention.Country, RegionFault.None, null, None, null);
    }

    private RegionReading WithCode(string entry, RegionMention mention, string typed)
    {
        var code = directory.CountryOf(typed[..2]) is { } written && directory.WithCode(typed) is null ? written.Code + typed[2..] : typed;
        if (directory.WithCode(code) is not { } region)
            return Unknown(entry, mention, code);
        if (region.IsIn(vintage) && region.Level == 0)
            return OfCountry(entry, mention, region);
        return region.IsIn(vintage) ? Now(entry, mention, region, code != typed) : NotNow(entry, mention, region);
    }

    private RegionReading Now(string entry, RegionMention mention, Region region, bool otherwiseWritten)
    {
        if (mention.Names.Any(name => IsCalled(region, name)))
            return Right(entry, mention, region, otherwiseWritten);
        var near = Named(mention, mention.Country?.Code ?? region.Country);
        // A name that only another country knows is a slip, unless the country is typed and fits the code (`Lapland (SE), SE33`).
        var named = near.Count > 0 || mention.Country?.Code == region.Country ? near : Named(mention, null);
        if (named.Count == 0)
            return Pick(Like(mention, region.Country)) is { } like && !like.Overlaps(region)
                ? Fault(entry, mention, RegionFault.OtherRegion, like, region, Corrected(mention, like, like.Name))
                : Right(entry, mention, region, otherwiseWritten);
        return Pick(named) is { } meant
            ? Fault(entry, mention, RegionFault.OtherRegion, meant, region, Corrected(mention, meant))
            : new(entry, mention, null, directory.CountryOf(region.Country), RegionFault.OtherRegion, region, named, null);
    }

    /// <summary>The code fits the name, or nobody knows better.</summary>
    private RegionReading Right(string entry, RegionMention mention, Region region, bool otherwiseWritten)
    {
        if (mention.Country is { } country && country.Code != region.Country)
            return Fault(entry, mention, RegionFault.OtherCountry, region, region, Corrected(mention, region));
        if (otherwiseWritten || (mention.CountryTyped is { Length: 2 } typed && typed != region.Country))
            return Fault(entry, mention, RegionFault.CountryCode, region, region, Corrected(mention, region));
        if (region.Level == 1 && directory.Of(region.Country, 2, vintage).Where(region.Overlaps).ToList() is [var only] && only.Names.Intersect(region.Names).Any())
            return Fault(entry, mention, RegionFault.Level, only, region, Corrected(mention, only));
        return new(entry, mention, region, directory.CountryOf(region.Country), RegionFault.None, region, None, null);
    }

    /// <summary>A code of another vintage, perhaps of another region.</summary>
    private RegionReading NotNow(string entry, RegionMention mention, Region region)
    {
        var country = directory.CountryOf(region.Country)!;
        if (!directory.HasRegions(country.Code, vintage))
            return new(entry, mention, null, country, RegionFault.None, region, None, null);
        var there = Named(mention, country.Code);
        var named = there.Count > 0 ? there : Named(mention, null);
        var following = directory.Following(region, vintage);
        if (named.Count == 0 && !mention.Names.Any(name => IsCalled(region, name)) && Pick(Like(mention, country.Code)) is { } like && like != following)
            return Fault(entry, mention, RegionFault.OtherRegion, like, region, Corrected(mention, like, like.Name));
        if (following is not null && (named.Count == 0 || there.Any(following.Overlaps)))
            return Fault(entry, mention, RegionFault.OtherVintage, following, region, Corrected(mention, following));
        return Pick(named) is { } meant
            ? Fault(entry, mention, mention.Names.Any(name => IsCalled(region, name)) ? RegionFault.OtherVintage : RegionFault.OtherRegion, meant, region, Corrected(mention, meant))
            : new(entry, mention, null, country, RegionFault.OtherVintage, region, None, null);
    }

    private RegionReading Unknown(string entry, RegionMention mention, string code)
    {
        var country = mention.Country ?? directory.CountryOf(code[..2])!;
        if (!directory.HasRegions(country.Code, vintage))
            return new(entry, mention, null, country, RegionFault.NoCodesThere, null, None, mention.Names.Count > 0 ? $"{mention.Names[0]} ({country.Code})" : null);
        var meant = Pick(Named(mention, country.Code)) ?? LookAlike(code);
        if (meant is not null)
            return Fault(entry, mention, RegionFault.UnknownCode, meant, null, Corrected(mention, meant));
        return Pick(Like(mention, country.Code)) is { } like
            ? Fault(entry, mention, RegionFault.UnknownCode, like, null, Corrected(mention, like, like.Name))
            : new(entry, mention, null, country, RegionFault.UnknownCode, null, None, null);
    }

    /// <summary>The code of a country, with its name or with that of one of its regions.</summary>
    private RegionReading OfCountry(string entry, RegionMention mention, Region region)
    {
        var country = directory.CountryOf(region.Country)!;
        if (mention.Names.Count == 0 || mention.Names.Any(name => directory.CountryNamed(name) == country))
            return Whole(entry, mention, country);
        return Pick(Named(mention, country.Code)) is { } meant
            ? Fault(entry, mention, RegionFault.OtherRegion, meant, region, Corrected(mention, meant))
            : new(entry, mention, null, country, RegionFault.None, region, None, null);
    }

    private RegionReading Whole(string entry, RegionMention mention, Country country)
    {
        var parts = directory.Of(country.Code, 2, vintage);
        var correction = parts is [var only] ? InForm(only, country.Name) : null;
        return new(entry, mention, null, country, parts.Count > 0 ? RegionFault.WholeCountry : RegionFault.None, null, parts, correction);
    }
}
