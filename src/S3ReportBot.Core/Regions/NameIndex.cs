using System.Numerics;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Regions;

/// <summary>Finds regions by a name as it is, by a shorter form of it, or by one mistyped.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<Region>> _whole = [];
    private readonly Dictionary<string, List<Region>> _short = [];
    private readonly ILookup<int, Entry> _byLength;

    public NameIndex(IEnumerable<Region> regions)
    {
        foreach (var region in regions)
            foreach (var name in region.Names)
                Add(region, name);
        _byLength = _whole.Concat(_short)
            .SelectMany(names => names.Value.Select(region => new Entry(names.Key, Letters(names.Key), region)))
            .ToLookup(entry => entry.Key.Length);
    }

    /// <summary>Regions with this very name; where there are none, those that have it in short (`Limburg` of `Prov. Limburg (BE)`).</summary>
    /// <param name="key">Made by <see cref="RegionName.Key"/>.</param>
    /// <param name="country">Null for any.</param>
    public IReadOnlyList<Region> Named(string key, int vintage, string? country)
    {
        var whole = Of(_whole, key, vintage, country);
        if (whole.Count > 0)
            return whole;
        var shorter = Of(_short, key, vintage, country);
        if (shorter.Count > 0)
            return shorter;
        var core = RegionName.Core(key);
        whole = Of(_whole, core, vintage, country);
        return whole.Count > 0 ? whole : Of(_short, core, vintage, country);
    }

    /// <summary>Regions whose name differs least from this one, by one letter in eight at most (but one in any word of five).</summary>
    public IReadOnlyList<Region> Like(string key, int vintage, string? country)
    {
        var found = Nearest(key, vintage, country);
        return found.Count > 0 || RegionName.Core(key) is var core && core == key ? found : Nearest(core, vintage, country);
    }

    private List<Region> Nearest(string key, int vintage, string? country)
    {
        var limit = key.Length < 5 ? 0 : key.Length < 9 ? 1 : key.Length < 16 ? 2 : 3;
        var (letters, best, found) = (Letters(key), limit, new List<Region>());
        for (var length = key.Length - limit; limit > 0 && length <= key.Length + limit; length++)
            foreach (var entry in _byLength[length])
            {
                if (BitOperations.PopCount(entry.Letters ^ letters) > 2 * best || !Fits(entry.Region, vintage, country)
                    || EditDistance.Within(key, entry.Key, best) is not { } distance)
                    continue;
                if (distance < best)
                    found.Clear();
                best = distance;
                if (!found.Contains(entry.Region))
                    found.Add(entry.Region);
            }

        return found;
    }

    private static List<Region> Of(Dictionary<string, List<Region>> names, string key, int vintage, string? country) =>
        names.TryGetValue(key, out var regions) ? regions.FindAll(region => Fits(region, vintage, country)) : [];

    private static bool Fits(Region region, int vintage, string? country) => (country is null || region.Country == country) && region.IsIn(vintage);

    private void Add(Region region, string name)
    {
        var key = RegionName.Key(name);
        Add(_whole, key, region);
        foreach (var shorter in RegionName.Shorter(name).Where(shorter => shorter != key))
            Add(_short, shorter, region);
    }

    private static void Add(Dictionary<string, List<Region>> names, string key, Region region)
    {
        if (key.Length == 0)
            return;
        if (!names.TryGetValue(key, out var regions))
            names[key] = regions = [];
        if (!regions.Contains(region))
            regions.Add(region);
    }

    /// <summary>Which letters a key has: two keys that differ in many are not compared letter by letter.</summary>
    private static uint Letters(string key) => key.Aggregate(0u, (letters, letter) => letters | (1u << (letter & 31)));

    private sealed record Entry(string Key, uint Letters, Region Region);
}
