using Azure.Core;

namespace S3ReportBot.Connector.Outbound;

/// <summary>
/// The token that the bot proves itself with: kept, and renewed in the background before it ends, so that no message waits for
/// it. One renewal at a time.
/// </summary>
internal sealed partial class BotToken(TokenCredential credential, TimeProvider time, ILogger<BotToken> logger)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TooOld = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private AccessToken? _token;
    private Task<AccessToken>? _renewal;
    private DateTimeOffset _notBefore;

    /// <exception cref="NotSentException">There is none at the moment.</exception>
    public async ValueTask<string> GetAsync(string scope, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_token is { } token && now < token.ExpiresOn - TooOld)
        {
            if (now >= RenewalOf(token))
                _ = RenewAsync(scope, now);
            return token.Token;
        }

        try
        {
            return (await RenewAsync(scope, now).WaitAsync(cancellationToken)).Token;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new NotSentException("no token", Again, exception);
        }
    }

    private static DateTimeOffset RenewalOf(AccessToken token) => token.RefreshOn ?? token.ExpiresOn - Ahead;

    private Task<AccessToken> RenewAsync(string scope, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_renewal is { IsCompleted: false })
                return _renewal;
            // What failed is not tried again at once.
            if (_renewal is not null && now < _notBefore)
                return _renewal;
            _notBefore = now + Again;
            return _renewal = Task.Run(() => RenewAsync(scope));
        }
    }

    private async Task<AccessToken> RenewAsync(string scope)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), patience.Token);
            _token = token;
            return token;
        }
        catch (Exception exception)
        {
            Log.NotRenewed(logger, exception);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The bot's own token could not be had.")]
        public static partial void NotRenewed(ILogger logger, Exception exception);
    }
}
