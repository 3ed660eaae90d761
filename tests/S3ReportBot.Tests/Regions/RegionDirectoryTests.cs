using S3ReportBot.Core.Regions;
using S3ReportBot.Core.Reports;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Regions;

public class RegionDirectoryTests
{
    private static RegionDirectory Directory => Shipped.Regions(2016).Directory;

    [Fact]
    public void Every_code_of_every_vintage_is_there() => Assert.Equal(
        (3567, 2128, 2121, 2080),
        (Directory.Regions.Count, Count(2016), Count(2021), Count(2024)));

    [Fact]
    public void Each_code_finds_itself() =>
        Assert.DoesNotContain(Directory.Regions, region => Directory.WithCode(region.Code) != region);

    /// <summary>Without what belongs to no place, whose names are all alike.</summary>
    [Fact]
    public void Each_name_finds_its_region_in_each_of_its_vintages_and_alone_where_it_is_unique()
    {
        var missed = new List<string>();
        foreach (var vintage in NutsVintage.All)
        {
            var regions = Directory.Regions.Where(region => region.IsIn(vintage)).ToList();
            var names = regions.SelectMany(region => region.Names.Distinct().Select(name => (region, name))).ToLookup(named => named.name, named => named.region);
            foreach (var name in names)
            {
                var found = Directory.Named(name.Key, vintage);
                missed.AddRange(name.Where(region => !found.Contains(region)).Select(region => $"{vintage} {name.Key}: not {region.Code}"));
                if (name.Count() == 1 && found.Count > 1 && found.All(other => other.Names.Contains(name.Key)))
                    missed.Add($"{vintage} {name.Key}: {string.Join(' ', found.Select(other => other.Code))}");
            }
        }

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("ITD5", 2016, "ITH5")]
    [InlineData("IT11", 2016, "ITC1")]
    [InlineData("GR23", 2016, "EL63")]
    [InlineData("GR23", 2003, "GR23")]
    [InlineData("FR94", 2024, "FRY4")]
    [InlineData("PT18", 2024, "PT1C")]
    [InlineData("PT1C", 2016, "PT18")]
    [InlineData("FI126", 2024, "FI1C7")]
    [InlineData("DED01", 2016, "DED41")]
    [InlineData("UKM", 2024, "")]
    public void A_code_is_followed_to_another_vintage(string code, int vintage, string expected) =>
        Assert.Equal(expected, Directory.Following(Directory.WithCode(code)!, vintage)?.Code ?? "");

    [Theory]
    [InlineData(2018, 1, 2016)]
    [InlineData(2020, 2, 2016)]
    [InlineData(2021, 1, 2021)]
    [InlineData(2023, 2, 2021)]
    [InlineData(2024, 1, 2024)]
    public void A_period_is_checked_by_the_vintage_in_use(int year, int half, int vintage) =>
        Assert.Equal(vintage, NutsVintage.Of(new ReportingPeriod(year, half)));

    [Fact]
    public void The_groups_of_countries_are_complete() => Assert.Equal(
        (28, "BG CY CZ EE HR HU LT LV MT PL RO SI SK"),
        (Directory.Countries.Count(country => country.IsIn(Country.Eu28)),
            string.Join(' ', Directory.Countries.Where(country => country.IsIn(Country.Eu13)).Select(country => country.Code).Order(StringComparer.Ordinal))));

    private static int Count(int vintage) => Directory.Regions.Count(region => region.IsIn(vintage));
}
