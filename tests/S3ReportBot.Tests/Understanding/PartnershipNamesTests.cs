using S3ReportBot.Core.Understanding;
using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Understanding;

/// <summary>Where a partnership is asked: what may be the name of a new one, and what is said to the bot.</summary>
public class PartnershipNamesTests
{
    private static readonly MessageReader Reader = new(ShippedLanguages.All);

    [Fact]
    public void Every_name_on_the_list_is_a_name() =>
        Assert.All(PartnershipsFile.Load(Path.Combine(AppContext.BaseDirectory, "dialogs", "partnerships.json")).All, partnership =>
        {
            Assert.Equal(partnership.Name, NameIn(partnership.Name));
            Assert.Equal(partnership.Name.ToLowerInvariant(), NameIn(partnership.Name.ToLowerInvariant()));
        });

    [Theory]
    [InlineData("Wool of the North"), InlineData("wool of the north"), InlineData("Γαλάζια Οικονομία"), InlineData("Синя икономика")]
    [InlineData("Énergie à Łódź"), InlineData("e-Health & Ageing"), InlineData("Mountain Cheese 2030"), InlineData("One Health for All")]
    [InlineData("Open Source Robotics"), InlineData("Bioplastics, packaging and reuse"), InlineData("Slimme sensoren voor de tuinbouw")]
    [InlineData("offshore wind blades & repair"), InlineData("Search and Rescue Robotics"), InlineData("Safe Food from Small Farms")]
    [InlineData("Wasserstoff im Alpenraum"), InlineData("Économie circulaire des textiles"), InlineData("Agua y clima")]
    [InlineData("Turismo lento nelle aree interne"), InlineData("Drewno w budownictwie"), InlineData("Fly Ash Reuse"),
        InlineData("A Partnership of Our Own")]
    public void A_name_is_one_however_it_is_typed(string text) => Assert.Equal(text, NameIn(text));

    [Theory]
    [InlineData("my partnership is called Blue Seaweed", "Blue Seaweed")]
    [InlineData("we are called Blue Seaweed Network.", "Blue Seaweed Network")]
    [InlineData("The name is “Wool of the North”", "Wool of the North")]
    [InlineData("my partnership is called blue seaweed", "blue seaweed")]
    [InlineData("unsere Partnerschaft heißt Wasserstoff im Alpenraum", "Wasserstoff im Alpenraum")]
    [InlineData("notre partenariat s'appelle Économie circulaire", "Économie circulaire")]
    [InlineData("nuestra asociación se llama Agua y Clima", "Agua y Clima")]
    [InlineData("Το όνομα είναι Γαλάζια Οικονομία", "Γαλάζια Οικονομία")]
    public void What_tells_a_name_is_taken_off(string text, string name) => Assert.Equal(name, NameIn(text));

    [Theory]
    [InlineData("replace Navarra by Tuscany"), InlineData("Replace Navarra by Tuscany"), InlineData("remove the second one")]
    [InlineData("none of these"), InlineData("ours is not there"), InlineData("the list is wrong"), InlineData("I cannot find it")]
    [InlineData("i dont know, we are the ones with the hydrogen"), InlineData("its the one on bioplastics"),
        InlineData("the solar one")]
    [InlineData("it is called what I told you"), InlineData("wir sind nicht dabei"), InlineData("la nôtre n'est pas dans la liste")]
    [InlineData("el nuestro no está"), InlineData("il nostro non c'è"), InlineData("nasza nie jest na liście")]
    [InlineData("Seven regions map their labs. They share one tool."), InlineData("Seven regions map their labs and share one tool.")]
    [InlineData("hi! we are the medtech ppl, Flanders side")]
    public void What_is_said_is_no_name(string text) => Assert.Null(NameIn(text));

    [Fact]
    public void Nowhere_else_is_a_name_asked() =>
        Assert.Null(Reader.Read("Wool of the North", ShippedLanguages.Places.At("executive-summary")).Name);

    private static string? NameIn(string text) => Reader.Read(text, ShippedLanguages.Places.At("partnership")).Name;
}
