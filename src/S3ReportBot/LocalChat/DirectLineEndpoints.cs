using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace S3ReportBot.LocalChat;

/// <summary>
/// As much of Direct Line 3.0 as Web Chat calls when it polls. One person has one chat, so a token names both.
/// </summary>
internal static class DirectLineEndpoints
{
    private const int TokenSeconds = 1800;

    public static void MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var directLine = endpoints.MapGroup("/directline");
        directLine.MapPost("tokens/generate", Generate);
        directLine.MapPost("tokens/refresh", (HttpRequest request) => ForBearer(request, person => Results.Ok(Conversation(person))));
        directLine.MapPost("conversations", (HttpRequest request, LocalConversations conversations) =>
            ForBearer(request, person => Open(request, person, conversations)));

        var conversation = directLine.MapGroup("conversations/{conversationId}");
        conversation.MapGet("", (HttpRequest request) => ForBearer(request, person => Results.Ok(Conversation(person))));
        conversation.MapGet("activities", (HttpRequest request, string? watermark, LocalConversations conversations) =>
            ForBearer(request, person => Results.Ok(conversations.Of(person).Since(watermark))));
        conversation.MapPost("activities", (HttpRequest request, PostedActivity activity, LocalConversations conversations) =>
            ForBearer(request, person => Say(request, person, activity.Json, conversations)));
        conversation.MapUploads();
    }

    public static IResult ForBearer(HttpRequest request, Func<LocalPerson, IResult> answer) =>
        Bearer(request, out var person) ?? answer(person);

    /// <summary>Who the request's token names.</summary>
    /// <returns>The refusal: 401 without a token, 403 in somebody else's chat; otherwise null.</returns>
    public static IResult? Bearer(HttpRequest request, out LocalPerson person)
    {
        person = TokenOf(request)!;
        if (person is null)
            return Results.Json(ChannelError.Of("Unauthorized", "A token of tokens/generate is missing."), statusCode: 401);
        return request.RouteValues["conversationId"] is string id && id != person.ConversationId
            ? Results.Json(ChannelError.Of("Forbidden", "The token is for another chat."), statusCode: 403)
            : null;
    }

    public static IResult Say(HttpRequest request, LocalPerson person, JsonObject activity, LocalConversations conversations) =>
        Results.Ok(new JsonObject { ["id"] = conversations.Of(person).SayToBot(activity.From(person, OwnAddress(request))) });

    /// <summary>
    /// This server as its caller reached it, but with the port it really listens on: a Host header can be made up, and
    /// the bot's turn is posted there.
    /// </summary>
    public static string OwnAddress(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.Host}:{request.HttpContext.Connection.LocalPort}";

    private static IResult Generate(JsonObject parameters) =>
        LocalPerson.Named((string?)parameters["user"]?["name"] ?? (string?)parameters["user"]?["id"]) is { } person
            ? Results.Ok(Conversation(person))
            : Results.BadRequest(ChannelError.Of(
                ErrorCodes.BadArgument, $"user.name must be a name of 1 to {LocalPerson.LongestName} characters."));

    private static IResult Open(HttpRequest request, LocalPerson person, LocalConversations conversations)
    {
        // A page that is loaded again shows the chat as it is; only an empty one needs a first word from the bot.
        if (conversations.Of(person).IsEmpty)
            conversations.Of(person).SayToBot(Activities.Opened(person).From(person, OwnAddress(request)));
        return Results.Json(Conversation(person), statusCode: StatusCodes.Status201Created);
    }

    private static LocalPerson? TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith("Bearer ", StringComparison.Ordinal)
            ? LocalPerson.WithToken(header["Bearer ".Length..])
            : null;

    private static Dictionary<string, object> Conversation(LocalPerson person) => new()
    {
        ["conversationId"] = person.ConversationId,
        ["token"] = person.Token,
        ["expires_in"] = TokenSeconds,
        ["userId"] = person.Id,
        ["userName"] = person.Name,
    };
}
