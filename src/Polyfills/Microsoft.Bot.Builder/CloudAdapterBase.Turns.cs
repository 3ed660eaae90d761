using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public abstract partial class CloudAdapterBase
{
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        RequireAddress(continuationActivity);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var turn = await CreateTurnAsync(continuationActivity, claimsIdentity, audience, factory, callback, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    /// <summary>Runs the turn of a request; throws UnauthorizedAccessException. Gives null where nothing is to be answered.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        // What the wire says about its caller is not to be believed.
        activity.CallerId = authenticateRequestResult.CallerId;
        using var turn = await CreateTurnAsync(
            activity,
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.Audience,
            authenticateRequestResult.ConnectorFactory,
            callback,
            cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return AnswerOf(turn);
    }

    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? string.Empty),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? string.Empty),
    ]);

    private static void RequireAddress(Activity activity)
    {
        if (activity.Conversation == null || string.IsNullOrEmpty(activity.ServiceUrl))
            throw new ArgumentException("A conversation can be continued only with its conversation and its service URL.", nameof(activity));
    }

    private static InvokeResponse AnswerOf(TurnContext turn)
    {
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turn.BufferedReplyActivities) };
        if (turn.Activity.Type != ActivityTypes.Invoke)
            return null;
        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private async Task<TurnContext> CreateTurnAsync(
        Activity activity, ClaimsIdentity sender, string audience, ConnectorFactory factory, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var client = await factory.CreateAsync(activity.ServiceUrl, audience, cancellationToken);
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add<IIdentity>(BotIdentityKey, sender);
        turn.TurnState.Add(client);
        turn.TurnState.Add(callback);
        turn.TurnState.Add(factory);
        // Null where the factory's own audience is meant.
        turn.TurnState.Set(OAuthScopeKey, audience);
        return turn;
    }
}
