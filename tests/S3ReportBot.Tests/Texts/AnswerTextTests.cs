using S3ReportBot.Core.Texts;

namespace S3ReportBot.Tests.Texts;

public class AnswerTextTests
{
    [Theory]
    [InlineData("  a text \n", "a text")]
    [InlineData("\u00A0a text\u2003", "a text")]
    [InlineData("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour")]
    [InlineData("one\vtwo", "one\ntwo")]
    [InlineData("a\u0000b\u0008c\u001Fd\u007Fe", "abcd\u007Fe")]
    [InlineData("a\uFFFEb\uFFFFc", "abc")]
    [InlineData("👩‍🔬 Łódź Ελλάδα عربي", "👩‍🔬 Łódź Ελλάδα عربي")]
    [InlineData("- a  b\n\n\t• “c” <d> & 'e'", "- a  b\n\n\t• “c” <d> & 'e'")]
    [InlineData(" \t\r\n ", "")]
    public void Only_blanks_around_and_what_XML_cannot_carry_go(string typed, string kept) =>
        Assert.Equal(kept, AnswerText.Clean(typed));

    /// <summary>No theory: a lone surrogate does not survive in an attribute.</summary>
    [Fact]
    public void Halves_of_characters_go()
    {
        Assert.Equal("abc", AnswerText.Clean("a\uD800b\uDC00c\uD83D"));
        Assert.Equal("", AnswerText.Clean("\uDC00\uD800"));
    }
}
