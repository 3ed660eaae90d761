using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace S3ReportBot.LocalChat;

/// <summary>The part of the Bot Connector that a bot uses to answer: send, reply, update and delete an activity.</summary>
internal static class ConnectorEndpoints
{
    public static void MapConnector(this IEndpointRouteBuilder endpoints)
    {
        var activities = endpoints.MapGroup("/v3/conversations/{conversationId}/activities");
        activities.MapPost("", (string conversationId, JsonObject activity, LocalConversations conversations) =>
            Send(conversations.WithId(conversationId), activity));
        activities.MapPost("{activityId}", Reply);
        activities.MapPut("{activityId}", (string conversationId, string activityId, JsonObject activity, LocalConversations conversations) =>
            Update(conversations.WithId(conversationId), activityId, activity.FromBot()));
        activities.MapDelete("{activityId}", (string conversationId, string activityId, LocalConversations conversations) =>
            Update(conversations.WithId(conversationId), activityId, Activities.TakenBack()));
    }

    private static IResult Reply(string conversationId, string activityId, JsonObject activity, LocalConversations conversations)
    {
        activity["replyToId"] = activityId;
        return Send(conversations.WithId(conversationId), activity);
    }

    private static IResult Send(LocalConversation conversation, JsonObject activity)
    {
        var id = conversation.Show(activity.FromBot());
        return Results.Json(new ResourceResponse(id), statusCode: StatusCodes.Status201Created);
    }

    private static IResult Update(LocalConversation conversation, string activityId, JsonObject activity) =>
        conversation.Replace(activityId, activity)
            ? Results.Ok(new ResourceResponse(activityId))
            : Results.NotFound(ChannelError.Of("ActivityNotFoundInConversation", "There is no such activity in this chat."));
}
