using S3ReportBot.Imports;

namespace S3ReportBot.Tests.Imports;

/// <summary>Names of hosts that look like one on the list and are none.</summary>
public sealed class FileHostsTests
{
    [Theory]
    [InlineData("https://contoso\u3002sharepoint.com/file", true)]
    [InlineData("https://CONTOSO.sharepoint.com/file", true)]
    [InlineData("https://evil.example\uFF0F.sharepoint.com/file", false)]
    [InlineData("https://evil.example\u2100.sharepoint.com/file", false)]
    [InlineData("https://evil_.sharepoint.com/file", false)]
    [InlineData("https://contoso.sharep\u043Eint.com/file", false)]
    [InlineData("https://contoso.sharepoint.com./file", false)]
    [InlineData("https://sharepoint.com/file", false)]
    public void Hosts_are_compared_as_they_are_looked_up(string address, bool allowed) =>
        Assert.Equal(allowed, new FilesOptions().Allows(new Uri(address)));

    [Fact]
    public void An_operators_list_may_be_written_in_any_case() =>
        Assert.True(new FilesOptions { Hosts = ["Files.Example.EU"] }.Allows(new Uri("https://files.example.eu/report.docx")));
}
