using S3ReportBot.Connector.Outbound;

namespace S3ReportBot.Tests.Connector;

public class ServiceUrlsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/56653e9d/", true)]
    [InlineData("https://SMBA.trafficmanager.net/teams", true)]
    [InlineData("https://slack.botframework.com/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://directline.botframework.com:443/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch", true)]
    [InlineData("https://evil.trafficmanager.net/emea/", false)]
    [InlineData("https://trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://x.smba.trafficmanager.net/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user:secret@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net/?to=evil", false)]
    [InlineData("https://smba.trafficmanager.net/#x", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://20.40.60.80/", false)]
    [InlineData("https://[2001:db8::1]/", false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("http://127.0.0.1:9000/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://smba.trafficmanager.net\u3002evil.example/", false)]
    [InlineData("https://evil.example\uFF0Fx.botframework.com/", false)]
    [InlineData("https://evil.example\u2100x.botframework.com/", false)]
    [InlineData("https://evil_.botframework.com/", false)]
    [InlineData("https://slack.botframew\u043Erk.com/", false)]
    [InlineData("https://xn--a.botframework.com/", true)]
    [InlineData("https://xn--\uFFFF.botframework.com/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_the_connectors_that_Microsoft_runs_get_a_token(string? url, bool allowed) =>
        Assert.Equal(allowed, new ServiceUrls(allowLoopback: false).IsAllowed(url));

    [Theory]
    [InlineData("http://127.0.0.1:9000/channel", true)]
    [InlineData("http://localhost:9000", true)]
    [InlineData("http://[::1]:9000", true)]
    [InlineData("http://127.0.0.1.example.org/", false)]
    [InlineData("http://192.168.0.1/", false)]
    [InlineData("ftp://localhost/", false)]
    public void In_development_this_machine_is_a_connector_too(string url, bool allowed) =>
        Assert.Equal(allowed, new ServiceUrls(allowLoopback: true).IsAllowed(url));
}
