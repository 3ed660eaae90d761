using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities in requests and answers in responses, parsed from and written to the server's own buffers.</summary>
internal static class ActivityHttp
{
    /// <summary>The activity, or null when the body is no JSON of that shape.</summary>
    public static async ValueTask<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.BodyReader, SchemaJson.Context.Activity, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? (int)HttpStatusCode.OK;
        if (answer?.Body == null)
            return Task.CompletedTask;
        response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(response.BodyWriter, answer.Body, SchemaJson.Context.Object, cancellationToken);
    }
}
