using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.EndToEnd.Connector;

public class StartTests
{
    [Fact]
    public async Task Outside_development_the_process_does_not_start_without_an_app_id_and_says_why()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => BotUnderTest.StartAsync(
            BotUnderTest.InMemory, ("ASPNETCORE_ENVIRONMENT", "Production")));

        Assert.Contains("MicrosoftAppId is not set", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal);
    }
}
