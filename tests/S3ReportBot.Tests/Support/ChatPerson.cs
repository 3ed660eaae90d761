using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using S3ReportBot.LocalChat;

namespace S3ReportBot.Tests.Support;

/// <summary>Somebody with a personal chat with the bot; writes the activities that the channel makes of what that person does.</summary>
/// <param name="name">In small letters; people see it with a capital.</param>
/// <param name="sentBefore">How many of the channel's numbers are taken by messages of before.</param>
internal sealed class ChatPerson(string name, string channel, string serviceUrl, int sentBefore = 0)
{
    public const string SlackToken = "xoxb-not-a-real-token";

    public const string Tenant = "0f3c2a10-0000-4000-8000-000000000001";
    private int _lastId = sentBefore;

    public string Name { get; } = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name);

    /// <summary>On the local page, whatever that makes of the name.</summary>
    public string Conversation => channel switch
    {
        "slack" => $"B1:T1:D{name}",
        "webchat" => LocalPerson.Named(Name)!.ConversationId,
        _ => $"chat-with-{name}",
    };

    /// <summary>By which the bot knows this person.</summary>
    public string Key => channel switch
    {
        "msteams" => $"entra/{Tenant}/{DirectoryId}",
        "webchat" => $"{channel}/{Conversation}/{Id}",
        _ => $"{channel}/{Id}",
    };

    /// <summary>By which anybody else could know this person or conversation.</summary>
    public IEnumerable<string> Identifiers => [Name, Conversation, Id, DirectoryId];

    /// <summary>The newest last.</summary>
    public List<BotReply> Replies { get; } = [];

    /// <summary>When the last message was sent, by the channel's clock.</summary>
    public DateTimeOffset LastSent { get; private set; }

    public JsonObject Message(string text, DateTimeOffset at) => InSlack
        ? Activity("message", at, ("text", Escaped(text)), ("channelData", SlackData(text)))
        : Activity("message", at, ("text", text), ("textFormat", "plain"));

    public JsonObject Submit(JsonObject value, DateTimeOffset at) => Activity("message", at, ("value", value));

    public JsonObject OpensTheChat(DateTimeOffset at) => Activity("conversationUpdate", at, ("membersAdded", new JsonArray(From())));

    private string Id => InSlack ? $"U{name}:T1" : $"user-{name}";

    private string DirectoryId => DirectoryIdOf(name);

    /// <summary>By which Microsoft Entra knows this person.</summary>
    public static string DirectoryIdOf(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    private bool InTeams => channel == "msteams";

    private bool InSlack => channel == "slack";

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>What Azure Bot Service sends along: Slack's own event, and the bot's live token in that workspace.</summary>
    private static JsonObject SlackData(string text) => new()
    {
        ["SlackMessage"] = new JsonObject { ["type"] = "event_callback", ["event"] = new JsonObject { ["type"] = "message", ["text"] = text } },
        ["ApiToken"] = SlackToken,
    };

    private JsonObject Activity(string type, DateTimeOffset at, params (string Name, JsonNode Value)[] members)
    {
        LastSent = at;
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{name}-{++_lastId}"),
            ["timestamp"] = at.ToString("O", CultureInfo.InvariantCulture),
            ["channelId"] = channel,
            ["serviceUrl"] = serviceUrl,
            ["from"] = From(),
            ["recipient"] = new JsonObject { ["id"] = "the-bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = Tenant },
        };
        foreach (var member in members)
            activity[member.Name] = member.Value;
        return activity;
    }

    private JsonObject From()
    {
        var from = new JsonObject { ["id"] = Id, ["name"] = Name };
        if (InTeams)
            from["aadObjectId"] = DirectoryId;
        return from;
    }
}
