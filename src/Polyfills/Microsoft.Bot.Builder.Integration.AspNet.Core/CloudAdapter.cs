using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Channels over HTTP: the turn runs inside the request. Streaming connections are not served.</summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            return;
        }

        var activity = await ActivityHttp.ReadAsync(httpRequest, cancellationToken);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            Log.NotAnActivity(Logger);
            httpResponse.StatusCode = (int)HttpStatusCode.BadRequest;
            return;
        }

        try
        {
            var answer = await ProcessActivityAsync(httpRequest.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken);
            await ActivityHttp.WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (UnauthorizedAccessException e)
        {
            Log.Unauthorized(Logger, e.Message);
            httpResponse.StatusCode = (int)HttpStatusCode.Unauthorized;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Refused a request whose body is not an activity.")]
        public static partial void NotAnActivity(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Refused a request: {Reason}")]
        public static partial void Unauthorized(ILogger logger, string reason);
    }
}
