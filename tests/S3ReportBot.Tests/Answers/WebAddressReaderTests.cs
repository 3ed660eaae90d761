using S3ReportBot.Core.Answers;

namespace S3ReportBot.Tests.Answers;

public class WebAddressReaderTests
{
    [Theory]
    [InlineData("https://s3platform.jrc.ec.europa.eu/cultural-creative-regional-ecosystems", "https://s3platform.jrc.ec.europa.eu/cultural-creative-regional-ecosystems")]
    [InlineData("<https://example.eu/a>", "https://example.eu/a")]
    [InlineData(" http://example.eu ", "http://example.eu")]
    [InlineData("www.example.eu", "https://www.example.eu")]
    [InlineData("<WWW.Example.eu/Page>", "https://WWW.Example.eu/Page")]
    [InlineData("HTTPS://Example.EU/A?b=c%20d#e(f)", "HTTPS://Example.EU/A?b=c%20d#e(f)")]
    [InlineData("https://κουλτούρα.ελ/ü", "https://κουλτούρα.ελ/ü")]
    public void An_address_is_kept_to_the_letter(string text, string address) => Assert.Equal(address, WebAddressReader.Read(text));

    [Theory]
    [InlineData("example.eu")]
    [InlineData("ftp://example.eu")]
    [InlineData("mailto:a@example.eu")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://localhost/page")]
    [InlineData("https://example./")]
    [InlineData("https://example.eu/a page")]
    [InlineData("https://example.eu\nhttps://example.org")]
    [InlineData("see https://example.eu")]
    [InlineData("[page](https://example.eu)")]
    [InlineData("<https://example.eu")]
    [InlineData("https://")]
    [InlineData("www.")]
    [InlineData("none yet")]
    [InlineData("")]
    public void What_is_no_address_is_refused(string text) => Assert.Null(WebAddressReader.Read(text));

    [Theory]
    [InlineData("facebook.com/medtech", "https://facebook.com/medtech")]
    [InlineData("example.org", "https://example.org"), InlineData(" s3.example.eu/a?b=c ", "https://s3.example.eu/a?b=c")]
    [InlineData("Wool-North.example.eu:8080/x", "https://Wool-North.example.eu:8080/x")]
    public void An_address_without_its_beginning_is_offered_with_it(string text, string address)
    {
        Assert.Null(WebAddressReader.Read(text));
        Assert.Equal(address, WebAddressReader.Suggested(text));
    }

    [Theory]
    [InlineData("https://example.org"), InlineData("www.example.org"), InlineData("not yet"), InlineData("26.06.2020"), InlineData("e.g")]
    [InlineData("our page is example.org"), InlineData("wool@example.org"), InlineData("ftp://example.org"), InlineData("Industry 4.0")]
    [InlineData("4.0"), InlineData("none."), InlineData("..."), InlineData("-a.eu")]
    public void Nothing_else_is(string text) => Assert.Null(WebAddressReader.Suggested(text));
}
