using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Answers;

public class RegionsReaderTests
{
    [Theory]
    [InlineData("Lapland (FI), FI1D7")]
    [InlineData("Aragon (ES24)")]
    [InlineData("Extremadura (ES) , ES4")]
    [InlineData("Serbia (RS), RS")]
    [InlineData("Republic of Srpska (BA3), BA3")]
    [InlineData("Western Greece")]
    [InlineData("FI1D7")]
    [InlineData("País Vasco (ES), ES21")]
    [InlineData("Extremadura ES4")]
    [InlineData("Lapland, fi1d7")]
    [InlineData("Scotland (UK), UKM")]
    [InlineData("Conference of Peripheral Regions (CPMR, Rennes)")]
    [InlineData("Aragon (ES24), ES24")]
    [InlineData("Limburg (NL; partly)")]
    [InlineData("Crete (GR), EL43")]
    [InlineData("Lapland (SE), FI1D7")]
    public void One_region_stays_one_to_the_letter(string text) => Assert.Equal([text], RegionsReader.Split(text));

    [Theory]
    [InlineData("Aragon (ES24), Tuscany (IT11), Western Greece (EL63)", "Aragon (ES24)|Tuscany (IT11)|Western Greece (EL63)")]
    [InlineData("FI1D7, ES24", "FI1D7|ES24")]
    [InlineData("RS, ME", "RS|ME")]
    [InlineData("Serbia (RS), ME", "Serbia (RS)|ME")]
    [InlineData("Navarra, Aragon", "Navarra|Aragon")]
    [InlineData("Navarra (ES), ES22, Veneto (IT), ITH3", "Navarra (ES), ES22|Veneto (IT), ITH3")]
    [InlineData("Navarra, ES22, Veneto", "Navarra, ES22|Veneto")]
    [InlineData("Aragon (ES24), FI1D7", "Aragon (ES24)|FI1D7")]
    [InlineData("Serbia (RS), RS, Georgia (GE), GE0", "Serbia (RS), RS|Georgia (GE), GE0")]
    [InlineData("Navarra; Aragon;", "Navarra|Aragon")]
    [InlineData("Lapland (FI), FI1D7; Aragon, Spain", "Lapland (FI), FI1D7|Aragon, Spain")]
    [InlineData("Aragon, Spain\nTuscany, Italy", "Aragon, Spain|Tuscany, Italy")]
    [InlineData("Aragon (ES24), Tuscany (ITI1)\nWestern Greece (EL63)", "Aragon (ES24)|Tuscany (ITI1)|Western Greece (EL63)")]
    [InlineData("Aragon (ES24),\r\nTuscany (ITI1),\r\n\r\n  Veneto  ", "Aragon (ES24)|Tuscany (ITI1)|Veneto")]
    [InlineData("1. Aragon\n2. Tuscany", "Aragon|Tuscany")]
    [InlineData("1\tAragon\n2\tTuscany", "Aragon|Tuscany")]
    [InlineData("- Aragon\n• Tuscany\n* Veneto", "Aragon|Tuscany|Veneto")]
    [InlineData("1. Aragon\nTuscany", "1. Aragon|Tuscany")]
    [InlineData("3 Valleys\n4 Rivers", "3 Valleys|4 Rivers")]
    [InlineData(",;,", "")]
    [InlineData("", "")]
    public void A_list_is_split_where_it_is_not_ambiguous(string text, string regions) =>
        Assert.Equal(regions, string.Join('|', RegionsReader.Split(text)));

    [Fact]
    public void The_filed_report_s_lists_come_back_to_the_letter()
    {
        Assert.Equal(["Aragon (ES24)", "Tuscany (IT11)", "Western Greece (EL63)"], SeedList("leading regions**", "*** Please"));
        Assert.Equal(
            [
                "North Aegean (EL), EL41", "Central Greece (EL), EL64", "Eastern Macedonia & Thrace (EL), EL51", "Emilia-Romagna (IT), ITH5",
                "Friuli Venezia Giulia (IT), ITH4", "Alentejo (PT), PT18", "Navarra (ES), ES22", "Republic of Srpska (BA3), BA3",
                "Montenegro (ME), ME", "Serbia (RS), RS", "Georgia (GE), GE0",
            ],
            SeedList("e.g.: Lapland (FI), FI1D7", "Please provide"));
        Assert.Equal(
            ["Extremadura (ES) , ES4", "Canary Islands (ES), ES7", "País Vasco (ES), ES21", "Veneto (IT), ITH3"],
            SeedList("national /regional authorities)", "Please provide"));
    }

    private static IReadOnlyList<string> SeedList(string before, string after) => RegionsReader.Split(TestForms.SeedBetween(before, after));
}
