using System.Text.Json.Nodes;

namespace S3ReportBot.EndToEnd.Playground;

/// <summary>What somebody might write into the Playground's free editor, with what must come back.</summary>
internal static class OddActivities
{
    private static int _last;

    /// <summary>What is changed in an activity, the HTTP status of the answer, and whether the bot says something.</summary>
    public static readonly (string Change, int Status, bool Answered)[] All =
    [
        ("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"1"}""", 200, false),
        ("""{"type":"messageReaction","reactionsRemoved":[{"type":"heart"}]}""", 200, false),
        ("""{"type":"messageUpdate","text":"edited","channelData":{"eventType":"editMessage"}}""", 200, true),
        ("""{"type":"messageUpdate","text":"back","channelData":{"eventType":"undeleteMessage"}}""", 200, false),
        ("""{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""", 200, true),
        ("""{"type":"event","name":"application/vnd.microsoft.readReceipt","value":{}}""", 200, false),
        ("""{"type":"event","name":"custom"}""", 200, false),
        ("""{"type":"event","name":"tokens/response","value":{"token":"x"}}""", 200, false),
        ("""{"type":"typing"}""", 200, false),
        ("""{"type":"endOfConversation"}""", 200, false),
        ("""{"type":"nobody-knows-this"}""", 200, false),
        ("""{"type":"installationUpdate","action":"add-upgrade"}""", 200, false),
        ("""{"type":"conversationUpdate","membersAdded":[{"id":"29:user-2"}]}""", 200, false),
        ("""{"type":"conversationUpdate","membersAdded":[]}""", 200, false),
        ("""{"type":"invoke","name":"fileConsent/invoke","value":{"type":"fileUpload","action":"accept","context":{"f":1}}}""", 200, true),
        ("""{"type":"invoke","name":"fileConsent/invoke"}""", 200, true),
        ("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"x","data":{"a":"b"}}}}""", 200, true),
        ("""{"type":"invoke","name":"adaptiveCard/action","value":{}}""", 400, false),
        ("""{"type":"invoke","name":"task/fetch","value":{}}""", 501, false),
        ("""{"type":"invoke"}""", 501, false),
        ("""{"type":"message"}""", 200, true),
        ("""{"type":"message","value":{"a":{"b":[1,2,3]}}}""", 200, true),
        ("""{"type":"message","value":[1,2]}""", 200, true),
        ("""{"type":"message","text":"hello","entities":[{"type":"clientInfo","timezone":5},{"type":"unheardOf"}]}""", 200, true),
        ("""{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"http://127.0.0.1:9/x.png"}]}""", 200, true),
        ("""{"type":"message","attachments":[{"contentType":"text/html","content":"<table><tr><td>1</td></tr></table>"}]}""", 200, true),
        ("""{"type":"message","text":"HUGE"}""", 200, true),
        ("""{"type":"message","text":"no sender","from":null}""", 400, false),
        ("""{"type":"message","text":"no conversation","conversation":null}""", 400, false),
        ("""{"type":"message","text":"no time","timestamp":null,"localTimezone":"Mars/Olympus","locale":"xx-not-a-locale-xx"}""", 200, true),
    ];

    public static string TypeOf(string change) => (string)JsonNode.Parse(change)!["type"]!;

    /// <param name="playground">Its address.</param>
    public static JsonObject Of(string change, Uri playground)
    {
        var activity = JsonNode.Parse("""
            {"channelId":"msteams","recipient":{"id":"22222222-0000-0000-0000-000000000002","name":"Report Bot"},
             "conversation":{"id":"personal-1","conversationType":"personal","tenantId":"11111111-0000-0000-0000-000000000001"},
             "from":{"id":"29:user-1","name":"Ana Coordinator","aadObjectId":"33333333-0000-0000-0000-000000000001"}}
            """)!.AsObject();
        activity["id"] = $"odd-{++_last}";
        activity["serviceUrl"] = new Uri(playground, "_connector").ToString();
        activity["timestamp"] = "2021-01-12T10:00:00Z";
        foreach (var (name, value) in JsonNode.Parse(change.Replace("HUGE", new string('x', 60_000), StringComparison.Ordinal))!.AsObject())
            activity[name] = value?.DeepClone();
        return activity;
    }
}
