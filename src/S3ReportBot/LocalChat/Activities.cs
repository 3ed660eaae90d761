using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using static Microsoft.Bot.Connector.Channels;

namespace S3ReportBot.LocalChat;

/// <summary>The activities that the channel itself writes, and what it writes into those of others.</summary>
internal static class Activities
{
    public static JsonObject Bot() => new() { ["id"] = "s3-report-bot", ["name"] = "S3 report bot", ["role"] = RoleTypes.Bot };

    /// <summary>Whatever the page says about itself, the activity comes from the person its token names.</summary>
    public static JsonObject From(this JsonObject activity, LocalPerson person, string serviceUrl)
    {
        activity["channelId"] = Webchat;
        activity["serviceUrl"] = serviceUrl;
        activity["from"] = Member(person);
        activity["recipient"] = Bot();
        return activity;
    }

    public static JsonObject FromBot(this JsonObject activity)
    {
        activity["channelId"] = Webchat;
        activity["from"] = Bot();
        return activity;
    }

    public static JsonObject Opened(LocalPerson person) => new()
    {
        ["type"] = ActivityTypes.ConversationUpdate,
        ["membersAdded"] = new JsonArray(Bot(), Member(person)),
    };

    public static JsonObject Notice(string text) => new JsonObject
    {
        ["type"] = ActivityTypes.Message,
        ["text"] = text,
        ["textFormat"] = TextFormatTypes.Plain,
        ["channelData"] = new JsonObject { ["localChat"] = "notice" },
    }.FromBot();

    // Web Chat draws an error box for the channel's own messageDelete.
    public static JsonObject TakenBack() => Notice("(This message was taken back.)");

    private static JsonObject Member(LocalPerson person) =>
        new() { ["id"] = person.Id, ["name"] = person.Name, ["role"] = RoleTypes.User };
}
