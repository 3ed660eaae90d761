using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace S3ReportBot.Channels;

/// <summary>
/// POST /api/messages: where channels deliver. What cannot be an activity is refused here, before the adapter, in the same
/// way on either side of the seam: 413 over the size limit, 400 for a body that is no activity.
/// </summary>
internal static partial class MessagesEndpoint
{
    /// <summary>Bytes of a request. The longest text a channel sends, 100,000 characters each escaped, fits.</summary>
    public const int LongestBody = 1_000_000;

    public static void MapMessages(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/messages", HandleAsync);

    private static async Task HandleAsync(HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, UnauthenticatedCallers callers, ILogger<MessagesBody> logger)
    {
        var (body, status) = await ReadAsync(context.Request, context.RequestAborted);
        using (body)
        {
            if (status == StatusCodes.Status200OK)
                status = callers.Check(context.Connection.RemoteIpAddress, MessagesBody.Check(body) is { } envelope ? envelope : null);
            if (status != StatusCodes.Status200OK)
            {
                Log.Refused(logger, status, body.Length);
                context.Response.StatusCode = status;
                return;
            }

            body.Position = 0;
            context.Request.Body = body;
            await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
        }
    }

    private static async Task<(MemoryStream Body, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var length = request.ContentLength;
        var body = new MemoryStream((int)Math.Min(length ?? 4096, LongestBody));
        if (length > LongestBody)
            return (body, StatusCodes.Status413PayloadTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LongestBody;
        try
        {
            await request.Body.CopyToAsync(body, cancellationToken);
            return (body, StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException exception)
        {
            return (body, exception.StatusCode);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a request with {Status}; its body had {Length} bytes.")]
        public static partial void Refused(ILogger logger, int status, long length);
    }
}

/// <summary>Who may post without a token: in Development a channel on this machine, and nobody else ever.</summary>
internal sealed class UnauthenticatedCallers(bool allowLoopback, bool hasAppId)
{
    /// <returns>The status to refuse with, or 200.</returns>
    public int Check(IPAddress? caller, MessagesEnvelope? envelope)
    {
        if (envelope is null)
            return StatusCodes.Status400BadRequest;
        if (hasAppId)
            return StatusCodes.Status200OK;
        var local = allowLoopback && caller is not null && IPAddress.IsLoopback(caller)
            && Uri.TryCreate(envelope.ServiceUrl, UriKind.Absolute, out var service) && service.IsLoopback
            && (service.Scheme == Uri.UriSchemeHttp || service.Scheme == Uri.UriSchemeHttps);
        return local ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
    }
}
