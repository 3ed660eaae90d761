using S3ReportBot.Core.Partnerships;
using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Partnerships;

public class PartnershipDirectoryTests
{
    private static readonly PartnershipDirectory Directory =
        PartnershipsFile.Load(Path.Combine(AppContext.BaseDirectory, "dialogs", "partnerships.json"));

    /// <summary>What messages tell people to type has to mean what they say.</summary>
    [Fact]
    public void Each_is_found_by_its_short_name()
    {
        Assert.Equal(Directory.All, Directory.All.Select(partnership => Directory.Find(partnership.ShortName)));
        Assert.Contains("VSCT", Directory.All.Select(partnership => partnership.ShortName));
    }

    [Theory]
    [InlineData("Cultural and Creative Regional Ecosystems (CCRE-S3)", "ccre-s3")]
    [InlineData("Social Economy", "social-economy")]
    [InlineData("Sport & Vitality (ClusSport)", "sport-vitality")]
    [InlineData("Efficient and Sustainable Manufacturing (ESM)", "efficient-and-sustainable-manufacturing")]
    [InlineData("Wireless-S3", "wireless-s3")]
    [InlineData("Mining industry, global value chains", "mining-industry-global-value-chains")]
    [InlineData("Énergie à Łódź", "energie-a-lodz")]
    [InlineData("Δίκτυο", "δικτυο")]
    public void A_key_is_the_short_name_or_made_from_the_name(string name, string key) =>
        Assert.Equal(key, Partnership.Named(name, "")!.Key);

    [Theory]
    [InlineData("")]
    [InlineData("  ?! ")]
    [InlineData("(none)")]
    public void A_name_that_tells_nothing_apart_is_none(string name) => Assert.Null(Partnership.Named(name, ""));

    [Fact]
    public void A_name_has_two_hundred_characters_at_most()
    {
        Assert.NotNull(Partnership.Named(new string('n', 200), ""));
        Assert.Null(Partnership.Named(new string('n', 201), ""));
    }

    [Fact]
    public void The_list_holds_the_known_partnerships()
    {
        Assert.Equal(34, Directory.All.Count);
        Assert.Equal("Industrial Modernisation", Directory.WithKey("ccre-s3")!.Platform);
        Assert.DoesNotContain(Directory.All, partnership => partnership.Name.Contains('?', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1", "high-tech-farming")]
    [InlineData(" 13. ", "social-economy")]
    [InlineData("social economy", "social-economy")]
    [InlineData("ccre-s3", "ccre-s3")]
    [InlineData("CCRE–S3", "ccre-s3")]
    [InlineData("ccre", "ccre-s3")]
    [InlineData("photon", "photonics")]
    [InlineData("VSCT", "virtual-and-smart-cultural-tourism")]
    [InlineData("Solar Energy", "solar-energy")]
    public void One_is_found_by_number_name_key_or_part(string text, string key) => Assert.Equal(key, Directory.Find(text)?.Key);

    [Theory]
    [InlineData("energy")]
    [InlineData("35")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("Blue Biotechnology")]
    public void What_fits_several_or_none_finds_none(string text) => Assert.Null(Directory.Find(text));

    [Theory]
    [InlineData("Culturel and creativ regional ecosystem", "ccre-s3")]
    [InlineData("CCRES3", "ccre-s3")]
    [InlineData("Cyber security for regions", "cybersecurity-smart-regions")]
    [InlineData("Fotonics", "photonics")]
    [InlineData("the social economy partnership", "social-economy")]
    [InlineData("Hydrogen Valley", "european-hydrogen-valleys")]
    public void A_name_that_is_not_on_the_list_is_shown_the_nearest_first(string text, string nearest)
    {
        var shown = Directory.Nearest(text, 3);

        Assert.Equal(3, shown.Count);
        Assert.Equal(nearest, shown[0].Key);
    }

    [Fact]
    public void Any_text_has_its_nearest() => Assert.Equal(2, Directory.Nearest(new string('x', 50_000) + "\ud800", 2).Count);

    [Theory]
    [InlineData("solr energy", "solar-energy")]
    [InlineData("sloar", "solar-energy")]
    [InlineData("the social economy partnership", "social-economy")]
    public void What_is_mistyped_is_like_one_name(string text, string alike) =>
        Assert.Equal([alike], Directory.NearestAlike(text, 3).Select(partnership => partnership.Key));

    [Theory]
    [InlineData("xyz")]
    [InlineData("so far")]
    [InlineData("")]
    public void What_has_no_word_of_a_name_is_like_none(string text) => Assert.Empty(Directory.NearestAlike(text, 3));
}
