using S3ReportBot.Core.Understanding;
using S3ReportBot.Core.Understanding.Words;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Understanding;

/// <summary>What stands around a message without saying anything.</summary>
public class DecorationTests
{
    [Theory]
    [InlineData("help", "help")]
    [InlineData("  \u00A0help\u2003\n", "help")]
    [InlineData("\u200Bhelp\uFEFF", "help")]
    [InlineData("`go to 7`", "go to 7")]
    [InlineData("*help*", "help")]
    [InlineData("**help**.", "help")]
    [InlineData("_help_", "help")]
    [InlineData("\u201Chelp\u201D", "help")]
    [InlineData("\u00ABaide\u00BB", "aide")]
    [InlineData("\u201Ezur\u00FCck\u201C", "zur\u00FCck")]
    [InlineData("/help", "help")]
    [InlineData("help!!!", "help")]
    [InlineData("help...", "help")]
    [InlineData("@S3ReportBot help", "help")]
    [InlineData("@bot, help", "help")]
    [InlineData("<at>S3 Report Bot</at> go to 7", "go to 7")]
    [InlineData("(help)", "help")]
    [InlineData("what is this?", "what is this?")]
    [InlineData("Aragon (ES24)", "Aragon (ES24)")]
    [InlineData("n/a", "n/a")]
    [InlineData("https://example.eu/", "https://example.eu/")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void What_stands_around_a_text_goes(string text, string plain) => Assert.Equal(plain, Decoration.Off(text));

    [Theory]
    [InlineData("please skip", "skip")]
    [InlineData("go to 7, please", "go to 7")]
    [InlineData("Help, thank you very much!", "Help")]
    [InlineData("`back` pls", "back")]
    [InlineData("please", "please")]
    [InlineData("please note that we are nine regions", "note that we are nine regions")]
    public void Politeness_around_it_goes_too(string text, string plain) =>
        Assert.Equal(plain, new MessageReader(ShippedLanguages.All).Undecorated(text));
}
