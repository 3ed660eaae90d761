using System.Net;

namespace S3ReportBot.Connector.Outbound;

/// <summary>
/// Under every request to a connector. A message goes again only when it surely did not arrive: no connection was made, or the
/// channel answered 412, 429 or 503. What may have arrived ends as <see cref="UnconfirmedException"/>, what has to wait longer
/// than a turn may as <see cref="NotSentException"/>. Updating and deleting may be repeated whatever happened.
/// </summary>
internal sealed class DeliveryHandler(ConversationQueues queues, TimeProvider time) : DelegatingHandler
{
    private const int Tries = 4;
    private const int LongestResponse = 1_000_000;

    /// <summary>All waits of one request together; a turn has four seconds to send.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2.5);

    /// <summary>How long a try may take that can be repeated.</summary>
    private static readonly TimeSpan Repeatable = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(2);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get || ConversationAddress.Of(request.RequestUri) is not { } address)
            return await base.SendAsync(request, cancellationToken);
        using var queue = await EnterAsync(address, cancellationToken);
        var left = LongestWait;
        for (var tried = 1; ; tried++)
        {
            left -= await WaitAsync(queue.Take(left), left, "too many messages", cancellationToken);
            var (response, fault) = await TryAsync(request, cancellationToken);
            if (fault is null)
                return response!;
            if (fault.MayHaveArrived && request.Method == HttpMethod.Post)
                throw new UnconfirmedException(fault.Reason, fault.Exception);
            if (fault.RetryAfter is { } asked)
                queue.Hold(asked);
            var pause = fault.RetryAfter ?? Jittered(FirstPause * (1 << (tried - 1)));
            if (tried < Tries && pause <= left)
                left -= await WaitAsync(pause, left, fault.Reason, cancellationToken);
            else if (fault.MayHaveArrived)
                throw new UnconfirmedException(fault.Reason, fault.Exception);
            else
                throw new NotSentException(fault.Reason, fault.RetryAfter ?? Jittered(LongPause), fault.Exception);
        }
    }

    private async Task<ConversationQueues.ConversationQueue> EnterAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        try
        {
            return await queues.EnterAsync(address, cancellationToken);
        }
        catch (OperationCanceledException exception)
        {
            throw new NotSentException("the message before it took too long", LongPause, exception);
        }
    }

    /// <returns>How long it waited.</returns>
    private async Task<TimeSpan> WaitAsync(TimeSpan wait, TimeSpan longest, string reason, CancellationToken cancellationToken)
    {
        if (wait > longest)
            throw new NotSentException(reason, wait);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken);
            return wait;
        }
        catch (OperationCanceledException exception)
        {
            throw new NotSentException(reason, wait > LongPause ? wait : LongPause, exception);
        }
    }

    private async Task<(HttpResponseMessage? Response, Fault? Fault)> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = request.Method == HttpMethod.Post ? null : new CancellationTokenSource(Repeatable, time);
        using var both = limit is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var patience = both?.Token ?? cancellationToken;
        try
        {
            var response = await base.SendAsync(request, patience);
            await response.Content.LoadIntoBufferAsync(LongestResponse, patience);
            if (FaultOf(response) is not { } fault)
                return (response, null);
            response.Dispose();
            return (null, fault);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return (null, NeverConnected(exception, cancellationToken)
                ? new Fault("no connection", false, null, exception)
                : new Fault("connection lost or too slow", true, null, exception));
        }
    }

    private Fault? FaultOf(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable =>
            new Fault($"{(int)response.StatusCode}", false, RetryAfter(response), null),
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => new Fault($"{(int)response.StatusCode}", true, null, null),
        _ => null,
    };

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    // The handler below reports a connection that took too long as a cancellation around a timeout.
    private static bool NeverConnected(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        HttpRequestException { HttpRequestError: var error } => error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        OperationCanceledException { InnerException: TimeoutException } => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    private static TimeSpan Jittered(TimeSpan pause) => pause * (0.8 + (0.4 * Random.Shared.NextDouble()));

    private sealed record Fault(string Reason, bool MayHaveArrived, TimeSpan? RetryAfter, Exception? Exception);
}
