using System.Globalization;
using S3ReportBot.Core.Texts;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Downloads;

/// <summary>Says to whoever follows a link that storage does not answer just now; the link stays good.</summary>
internal sealed partial class LinkFaults(TextCatalog texts, ILogger<LinkFaults> logger) : IEndpointFilter
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StorageException exception) when (!context.HttpContext.Response.HasStarted)
        {
            Log.StorageFailed(logger, exception);
            context.HttpContext.Response.Headers.RetryAfter = Again.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Results.Text(texts["link.not-now"], "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Storage failed while somebody followed a link.")]
        public static partial void StorageFailed(ILogger logger, Exception exception);
    }
}
