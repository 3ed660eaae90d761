using System.Net;

namespace S3ReportBot.LocalChat;

/// <summary>Anybody may be anybody in the local chat, so only this machine's own programs and pages may call it.</summary>
internal static class LocalCallers
{
    private static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static async ValueTask<object?> Only(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Refusal(context.HttpContext) is { } reason
            ? Results.Json(ChannelError.Of("Forbidden", reason), statusCode: StatusCodes.Status403Forbidden)
            : await next(context);

    private static string? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
            return "The local chat answers only to this machine.";
        // Behind a proxy of this machine everybody would come from loopback.
        if (request.Headers.ContainsKey("Forwarded") || request.Headers.ContainsKey("X-Forwarded-For"))
            return "The local chat does not answer through a proxy.";
        // A foreign name that resolves to loopback would give a foreign page our origin (DNS rebinding).
        if (!OwnHosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
            return "The local chat answers only under localhost, 127.0.0.1 and [::1].";
        if (request.Headers.Origin is [var origin] && origin != $"{request.Scheme}://{request.Host}")
            return "The local chat does not answer to pages of other sites.";
        return null;
    }
}
