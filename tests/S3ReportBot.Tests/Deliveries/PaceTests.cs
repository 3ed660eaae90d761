using S3ReportBot.Deliveries;

namespace S3ReportBot.Tests.Deliveries;

public class PaceTests
{
    private static readonly (int Count, double Seconds)[] OfTeams = [(7, 1), (8, 2), (60, 30)];

    [Fact]
    public async Task A_conversation_of_teams_gets_no_more_than_teams_allows()
    {
        using var connector = new ScriptedConnector();
        for (var sent = 0; sent < 70;)
            sent += await connector.PostAsync("hello") is { State: DeliveryState.Sent } ? 1 : await WaitAsync(connector);

        var times = connector.Arrived.ConvertAll(message => message.At);
        foreach (var (count, seconds) in OfTeams)
            Assert.All(times.Skip(count).Zip(times), pair => Assert.True((pair.First - pair.Second).TotalSeconds >= seconds));
    }

    [Fact]
    public async Task A_tenant_of_teams_gets_no_more_than_fifty_a_second()
    {
        using var connector = new ScriptedConnector();
        await Task.WhenAll(Enumerable.Range(0, 120).Select(number => UntilSentAsync(connector, $"chat-{number}")));

        var times = connector.Arrived.ConvertAll(message => message.At);
        Assert.Equal(120, times.Count);
        Assert.All(times.Skip(50).Zip(times), pair => Assert.True((pair.First - pair.Second).TotalSeconds >= 1));
    }

    [Fact]
    public async Task Other_channels_are_not_slowed_down()
    {
        using var connector = new ScriptedConnector();
        for (var sent = 0; sent < 100; sent++)
            Assert.Equal(Delivery.Sent, await connector.PostAsync("hello", service: "https://slack.botframework.com/"));

        Assert.Equal(100, connector.Requests);
    }

    private static async Task UntilSentAsync(ScriptedConnector connector, string conversation)
    {
        while (await connector.PostAsync("hello", conversation) is { State: not DeliveryState.Sent })
            connector.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static Task<int> WaitAsync(ScriptedConnector connector)
    {
        connector.Clock.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(0);
    }
}
