using S3ReportBot.Core.Answers;

namespace S3ReportBot.Tests.Answers;

public class ChoiceReaderTests
{
    private static readonly string[] Choices =
        ["July - December 2020", "January – June 2021", "Région de l'Île", "Industry 4.0", "July"];

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2.", 1)]
    [InlineData("3)", 2)]
    [InlineData("july - december 2020", 0)]
    [InlineData("July – December 2020", 0)]
    [InlineData("January - June", 1)]
    [InlineData("2021", 1)]
    [InlineData("REGION DE L’ILE", 2)]
    [InlineData("ile", 2)]
    [InlineData("july", 4)]
    [InlineData("4.0", 3)]
    public void A_choice_is_meant_by_number_text_or_unique_part(string text, int index) =>
        Assert.Equal(index, ChoiceReader.Read(Choices, text).Index);

    [Theory]
    [InlineData("6")]
    [InlineData("0")]
    [InlineData("12")]
    [InlineData("2022")]
    [InlineData("August")]
    [InlineData("  ")]
    [InlineData("-1")]
    public void What_is_on_no_choice_is_none(string text) => Assert.Empty(ChoiceReader.Read(Choices, text).Indices);

    [Fact]
    public void A_part_of_several_is_ambiguous_and_says_of_which()
    {
        var match = ChoiceReader.Read(Choices, "ju");

        Assert.True(match.IsAmbiguous);
        Assert.Null(match.Index);
        Assert.Equal([0, 1, 4], match.Indices);
    }
}
