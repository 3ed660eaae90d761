using S3ReportBot.Core.Texts;

namespace S3ReportBot.Tests.Texts;

public class PluralFormsTests
{
    [Theory]
    [InlineData("en", "-: 0 2 11 21 101; one: 1")]
    [InlineData("en-GB", "-: 2; one: 1")]
    [InlineData("de", "-: 0 2; one: 1")]
    [InlineData("fr", "-: 2 21; one: 0 1")]
    [InlineData("pt-BR", "-: 2; one: 0 1")]
    [InlineData("pl", "-: 0 5 11 12 14 20 21 25 111 112; one: 1; few: 2 3 4 22 24 102 134")]
    [InlineData("ro", "-: 20 21 100 120; one: 1; few: 0 2 11 19 101 119")]
    public void A_language_says_which_form_goes_with_a_number(string language, string numbers)
    {
        var forms = PluralForms.Of(language);

        foreach (var line in numbers.Split("; ").Select(line => line.Split(": ")))
            foreach (var number in line[1].Split(' '))
                Assert.Equal(line[0], forms.For(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)) ?? "-");
        Assert.Equal(forms.Names.Append("-").Order(StringComparer.Ordinal), numbers.Split("; ").Select(line => line.Split(": ")[0])
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_is_said_in_the_form_of_its_number()
    {
        var texts = new TextCatalog("en", new Dictionary<string, string>
        {
            ["saved.rows"] = "{question}: {count} rows", ["saved.rows.one"] = "{question}: one row", ["saved.all"] = "{count} of {all}",
        });

        Assert.Equal("Events: 2 rows", texts["saved.rows", ("question", "Events"), ("count", 2)]);
        Assert.Equal("Events: one row", texts["saved.rows", ("question", "Events"), ("count", 1)]);
        Assert.Equal("1 of 5", texts["saved.all", ("count", 1), ("all", 5)]);
        Assert.Equal("{question}: {count} rows", texts["saved.rows"]);
    }
}
