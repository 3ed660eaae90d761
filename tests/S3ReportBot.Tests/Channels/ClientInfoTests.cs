using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Channels.Reading;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Channels;

/// <summary>What activities of real clients tell about where they come from.</summary>
public class ClientInfoTests
{
    [Theory]
    [InlineData("pg-msteams-005-message", "UTC", "en-US", true)]
    [InlineData("pg-msteams-062-message", "UTC", "en-US", false)]
    [InlineData("pg-msteams-063-message", "UTC", "en-US", false)]
    [InlineData("pg-msteams-060-message", null, "en-US", true)]
    [InlineData("pg-msteams-065-messageReaction", null, null, true)]
    [InlineData("pg-msteams-038-installationUpdate", null, "en-US", false)]
    [InlineData("dl-016-message", "UTC", "en-US", true)]
    public void Zone_language_and_scope_are_read(string sample, string? zone, string? locale, bool personal)
    {
        var activity = Sample.Activity(sample);

        Assert.Equal((zone, locale, personal), (ClientInfo.Zone(activity), ClientInfo.Locale(activity), Scope.IsPersonal(activity)));
    }

    [Theory]
    [InlineData("Europe/Athens", "Europe/Athens")]
    [InlineData("W. Europe Standard Time", "W. Europe Standard Time")]
    [InlineData("", null), InlineData("Mars/Olympus", null), InlineData("../../etc/passwd", null), InlineData("/etc/localtime", null)]
    public void Only_a_zone_that_exists_is_kept(string told, string? kept) =>
        Assert.Equal(kept, ClientInfo.Zone(new Activity { LocalTimezone = told }));

    [Fact]
    public void The_client_tells_its_zone_where_the_message_does_not()
    {
        var activity = Sample.Activity("pg-msteams-005-message");
        activity.LocalTimezone = null;

        Assert.Equal("UTC", ClientInfo.Zone(activity));
    }

    [Theory]
    [InlineData("B1:T1:D1", "B1:T1:D1", true)]
    [InlineData("B1:T1:D1:1610000000.000100", "B1:T1:D1", true)]
    [InlineData("B1:T1:C1", "B1:T1:C1", false)]
    [InlineData("B1:T1:C1:1610000000.000100", "B1:T1:C1", false)]
    [InlineData("B1:T1:G1", "B1:T1:G1", false)]
    public void A_thread_of_a_direct_message_is_the_same_chat(string id, string conversation, bool personal)
    {
        var activity = new Activity { ChannelId = "slack", Conversation = new ConversationAccount { Id = id } };

        Assert.Equal((conversation, personal), (Scope.Conversation(activity), Scope.IsPersonal(activity)));
    }
}
