using S3ReportBot.Connector.Outbound;

namespace S3ReportBot.Tests.Connector;

public class SlidingWindowLimiterTests
{
    private static readonly (int Count, double Seconds)[] OfTeams = [(7, 1), (8, 2), (60, 30)];

    [Fact]
    public void A_conversation_of_teams_gets_no_more_than_teams_allows()
    {
        var places = Places(new SlidingWindowLimiter(ConversationQueues.OfConversation), 70);
        foreach (var (count, seconds) in OfTeams)
            Assert.All(places.Skip(count).Zip(places), pair => Assert.True((pair.First - pair.Second).TotalSeconds >= seconds));
    }

    [Fact]
    public void A_tenant_of_teams_gets_no_more_than_fifty_a_second()
    {
        var places = Places(new SlidingWindowLimiter(ConversationQueues.OfTenant), 120);
        Assert.All(places.Skip(50).Zip(places), pair => Assert.True((pair.First - pair.Second).TotalSeconds >= 1));
    }

    [Fact]
    public async Task A_message_waits_for_its_place()
    {
        using var connector = new ScriptedConnector();
        var began = connector.Clock.GetUtcNow();
        for (var sent = 0; sent < 9; sent++)
            Assert.Equal(Delivery.Sent, await connector.PostAsync("hello"));

        // A message may arrive later than at its place, never earlier.
        Assert.True(connector.Arrived[7].At >= began + TimeSpan.FromSeconds(1));
        Assert.True(connector.Arrived[8].At >= began + TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Other_channels_are_not_slowed_down()
    {
        using var connector = new ScriptedConnector();
        for (var sent = 0; sent < 100; sent++)
            Assert.Equal(Delivery.Sent, await connector.PostAsync("hello", service: "https://slack.botframework.com/"));

        Assert.Equal(100, connector.Requests);
    }

    private static List<TimeSpan> Places(SlidingWindowLimiter limiter, int count)
    {
        var (places, now) = (new List<TimeSpan>(), TimeSpan.Zero);
        while (places.Count < count)
            places.Add(now += limiter.Take(now, TimeSpan.MaxValue));
        return places;
    }
}
