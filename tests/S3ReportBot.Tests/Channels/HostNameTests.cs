using S3ReportBot.Channels;

namespace S3ReportBot.Tests.Channels;

/// <summary>Hosts are compared as IDN ASCII of a-z, 0-9, dot and hyphen.</summary>
public class HostNameTests
{
    [Theory]
    [InlineData("https://Contoso.SharePoint.com/x", "contoso.sharepoint.com")]
    [InlineData("https://b\u00FCcher.example/", "xn--bcher-kva.example")]
    [InlineData("https://contoso\u3002sharepoint\uFF0Ecom/", "contoso.sharepoint.com")]
    [InlineData("https://\uFF43ontoso.sharepoint.com/", "contoso.sharepoint.com")]
    public void A_name_is_read_as_it_is_looked_up(string address, string name) => Assert.Equal(name, HostName.Of(new Uri(address)));

    /// <summary>The signs in the middle become a slash, a question mark, a colon, `a/c` on their way to the network.</summary>
    [Theory]
    [InlineData("https://evil.example\uFF0F.sharepoint.com/"), InlineData("https://evil.example\uFF1F.sharepoint.com/"), InlineData("https://evil.example\u2100.sharepoint.com/")]
    [InlineData("https://evil.example\uFF1A443.sharepoint.com/"), InlineData("https://evil_x.sharepoint.com/"), InlineData("https://[2001:db8::1]/")]
    [InlineData("https://\u00AD.sharepoint.com/"), InlineData("file:///etc/passwd")]
    public void What_is_no_such_name_is_none(string address) =>
        Assert.True(!Uri.TryCreate(address, UriKind.Absolute, out var uri) || HostName.Of(uri) is null);

    [Theory]
    [InlineData("a.sharepoint.com", true), InlineData("sharepoint.com", true), InlineData("asharepoint.com", false), InlineData("sharepoint.com.evil.example", false)]
    public void A_name_is_within_another_after_a_dot(string host, bool within) => Assert.Equal(within, HostName.IsWithin(host, "sharepoint.com"));
}
