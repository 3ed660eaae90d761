using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace S3ReportBot.Connector.Inbound;

/// <summary>
/// POST /api/messages: where channels deliver. What may not reach the bot is refused here, before the adapter: 401 and 403 for a
/// token, 413 over the size limit, 400 for a body that is no activity, 429 and 503 beyond what is at work at once.
/// </summary>
internal static class MessagesEndpoint
{
    /// <summary>Bytes of a request. The longest text a channel sends, 100,000 characters each escaped, fits.</summary>
    public const int LongestBody = 1_000_000;

    // What a sender only announces costs no memory.
    private const int FirstRoom = 4096, MostRoom = 65_536;

    private static readonly Refusal Busy = new(StatusCodes.Status503ServiceUnavailable, "too many messages at once");

    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/messages", HandleAsync);

    private static async Task HandleAsync(
        HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, CallerCheck callers, MessageLimits limits, RefusedRequests refused)
    {
        var (token, refusal) = await callers.BeforeBodyAsync(context);
        refusal ??= await TakeAsync(context, adapter, bot, limits, claim => callers.OfActivity(token, claim));
        if (refusal is not null)
            Refuse(context, refused, refusal);
    }

    /// <returns>Why it was not taken; null when the adapter has answered.</returns>
    private static async Task<Refusal?> TakeAsync(
        HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, MessageLimits limits, Func<ChannelClaim?, Refusal?> check)
    {
        var (body, status) = await ReadAsync(context.Request, context.RequestAborted);
        using (body)
        {
            if (status != StatusCodes.Status200OK)
                return new Refusal(status, "the body is too long, too slow or broken off");
            MessagesBody.Mend(body);
            var claim = MessagesBody.Check(body);
            if ((check(claim) ?? TooFast(limits, claim!)) is { } refusal)
                return refusal;
            // Only now, so that whoever sends slowly takes nobody's place.
            using var place = await limits.EnterAsync(context.RequestAborted);
            if (!place.IsAcquired)
                return Busy;
            body.Position = 0;
            context.Request.Body = body;
            await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
            return context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } ? Refusal.NoActivity : null;
        }
    }

    private static Refusal? TooFast(MessageLimits limits, ChannelClaim claim) =>
        limits.IsTooFast(claim.Sender!) ? new Refusal(StatusCodes.Status429TooManyRequests, "somebody writes too fast") : null;

    private static void Refuse(HttpContext context, RefusedRequests refused, Refusal refusal)
    {
        refused.Note(refusal.Status, refusal.Reason);
        context.Response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        if (refusal.Status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "10";
    }

    private static async Task<(MemoryStream Body, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var length = request.ContentLength;
        var body = new MemoryStream((int)Math.Min(length ?? FirstRoom, MostRoom));
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
}
