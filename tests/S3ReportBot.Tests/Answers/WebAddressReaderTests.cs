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
}
