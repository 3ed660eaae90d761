using S3ReportBot.Core.Partnerships;
using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Partnerships;

/// <summary>What may go on the list of partnerships, where everybody sees it.</summary>
public class NewNameTests
{
    private static readonly PartnershipDirectory Listed =
        PartnershipsFile.Load(Path.Combine(AppContext.BaseDirectory, "dialogs", "partnerships.json"));

    private static readonly DateOnly Today = new(2021, 1, 11);

    [Theory]
    [InlineData("Wool of the North"), InlineData("Γαλάζια Οικονομία"), InlineData("Синя икономика"),
        InlineData("Γαλάζια Οικονομία (Blue Economy)")]
    [InlineData("Łódź łączy"), InlineData("Énergie à Łódź"), InlineData("Industry 4.0"), InlineData("e-Health & Ageing"),
        InlineData("Mountain Cheese 2030")]
    public void A_name_goes_on_the_list(string name) => Assert.Null(NewName.FaultOf(name, Listed, Today));

    [Theory]
    [InlineData("2020-H2", NameFault.HalfYear), InlineData("July - December 2020", NameFault.HalfYear),
        InlineData("26-06-2020", NameFault.HalfYear)]
    [InlineData("Why is it not there?", NameFault.Question), InlineData("πού είναι;", NameFault.Question),
        InlineData("Wool? North", NameFault.Question)]
    [InlineData("99", NameFault.NoName), InlineData("abc", NameFault.NoName), InlineData("https://www.example.eu/wool", NameFault.NoName)]
    [InlineData("Wool\nNorth", NameFault.NoName), InlineData("???", NameFault.NoName)]
    [InlineData("Wool\u202Eof the North", NameFault.HiddenSigns), InlineData("Wool\u200Bof the North", NameFault.HiddenSigns)]
    [InlineData("Wool\u0007of the North", NameFault.HiddenSigns), InlineData("Wool\u2066North\u2069", NameFault.HiddenSigns)]
    [InlineData("Wool\uE000North", NameFault.HiddenSigns), InlineData("Wool\uFFFDNorth", NameFault.HiddenSigns)]
    [InlineData("S\u043Elar Energy", NameFault.LookAlike), InlineData("Ph\u03BFtonics", NameFault.LookAlike),
        InlineData("W\u043E\u043El of the North", NameFault.LookAlike)]
    public void What_is_none_is_refused_with_its_reason(string text, NameFault fault) =>
        Assert.Equal(fault, NewName.FaultOf(text, Listed, Today));

    [Fact]
    public void A_listed_name_in_another_alphabet_alone_is_known_for_what_it_looks_like()
    {
        var listed = new PartnershipDirectory([Partnership.Named("Coop", "")!]);

        Assert.Equal("Coop", NewName.LooksLike("\u0421\u043E\u043E\u0440", listed)?.Name);
        Assert.Equal(NameFault.LookAlike, NewName.FaultOf("\u0421\u043E\u043E\u0440", listed, Today));
        Assert.Null(NewName.LooksLike("Coop", listed));
    }

    [Theory]
    [InlineData("Lapland (FI), FI1D7; Navarra (ES), ES22", true), InlineData("Lapland, Navarra, Tuscany, Crete", true)]
    [InlineData("facebook.com/medtech", true), InlineData("wool@example.org", true), InlineData("Wool | North", true)]
    [InlineData("Food, feed and fibre", false), InlineData("Mining industry, global value chains", false),
        InlineData("Industry 4.0", false)]
    public void A_list_or_an_address_is_told_from_a_name(string text, bool isNone) => Assert.Equal(isNone, NewName.IsListOrAddress(text));
}
