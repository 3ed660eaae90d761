using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace S3ReportBot.LocalChat;

/// <summary>Files from the page: a form of one part <c>activity</c> and the files, which become its attachments.</summary>
internal static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder conversation)
    {
        conversation.MapPost("upload", UploadAsync);
        conversation.MapGet("files/{id:guid}", (Guid id, HttpResponse response, UploadedFiles files) => Download(response, files.Find(id)));
    }

    private static async Task<IResult> UploadAsync(
        HttpRequest request, LocalConversations conversations, UploadedFiles files, CancellationToken cancellationToken)
    {
        if (DirectLineEndpoints.Bearer(request, out var person) is { } refusal) return refusal;
        if (!request.HasFormContentType) return BadRequest("An upload is a multipart form.");
        var form = await request.ReadFormAsync(cancellationToken);
        if (await ActivityOfAsync(form, cancellationToken) is not { } activity) return BadRequest("The part activity is no JSON object.");

        var folder = $"{DirectLineEndpoints.OwnAddress(request)}/directline/conversations/{person.ConversationId}/files";
        var attachments = new JsonArray();
        foreach (var part in form.Files.Where(part => part.Name != "activity"))
        {
            var (id, file) = await files.KeepAsync(part, cancellationToken);
            attachments.Add(new JsonObject { ["contentType"] = file.ContentType, ["contentUrl"] = $"{folder}/{id}", ["name"] = file.Name });
        }
        activity["attachments"] = attachments;
        return DirectLineEndpoints.Say(request, person, activity, conversations);
    }

    private static async Task<JsonObject?> ActivityOfAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files["activity"] is not { } part) return new JsonObject { ["type"] = ActivityTypes.Message };
        await using var content = part.OpenReadStream();
        return await PostedActivity.ReadAsync(content, cancellationToken);
    }

    private static IResult BadRequest(string message) => Results.BadRequest(ChannelError.Of(ErrorCodes.BadArgument, message));

    private static IResult Download(HttpResponse response, UploadedFile? file)
    {
        if (file is null) return Results.NotFound();
        // Somebody's HTML must not run as a page of this origin: it is saved, never shown. Pictures show all the same.
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(file.Content, file.ContentType, file.Name);
    }
}
