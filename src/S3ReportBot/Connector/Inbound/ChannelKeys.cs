using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace S3ReportBot.Connector.Inbound;

/// <param name="Endorsements">The channels that tokens of this key may speak for.</param>
internal sealed record ChannelKey(SecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>The keys cannot be had, so no token can be judged.</summary>
internal sealed class KeysUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>
/// The keys that channels sign with, from the metadata document. Read anew every twelve hours, and when a token names a key that
/// is not there, but then once a minute at most. Keys older than a day are not used.
/// </summary>
internal sealed partial class ChannelKeys(BotIdentity identity, IHttpClientFactory clients, TimeProvider time, ILogger<ChannelKeys> logger) : IDisposable
{
    public const string HttpClientName = nameof(ChannelKeys);
    private const int LongestId = 200;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Known? _known;
    private DateTimeOffset _tried = DateTimeOffset.MinValue;

    /// <returns>Null for a key that no channel has.</returns>
    /// <exception cref="KeysUnavailableException">The keys could not be read.</exception>
    public async Task<ChannelKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length is 0 or > LongestId)
            return null;
        if (_known is not { } known || !known.Keys.ContainsKey(id) || time.GetUtcNow() - known.ReadAt > Fresh)
            known = await ReadAgainAsync(id, cancellationToken);
        return known.Keys.GetValueOrDefault(id);
    }

    public void Dispose() => _reading.Dispose();

    private async Task<Known> ReadAgainAsync(string id, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            var isNeeded = _known is not { } known || !known.Keys.ContainsKey(id) || now - known.ReadAt > Fresh;
            if (isNeeded && now - _tried >= BetweenReads)
            {
                _tried = now;
                await ReadAsync(now, cancellationToken);
            }

            return _known is { } read && now - read.ReadAt <= Usable ? read : throw new KeysUnavailableException("The channels' keys are not known.");
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            var documents = new HttpDocumentRetriever(client) { RequireHttps = !identity.Metadata.IsLoopback };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(identity.Metadata.AbsoluteUri, documents, cancellationToken);
            _known = new Known(KeysIn(metadata.JsonWebKeySet), now);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            Log.NotRead(logger, exception);
        }
    }

    private static Dictionary<string, ChannelKey> KeysIn(JsonWebKeySet set)
    {
        var keys = new Dictionary<string, ChannelKey>();
        foreach (var key in set.Keys.Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.KeyId)))
            keys[key.KeyId] = new ChannelKey(key, EndorsementsOf(key));
        return keys;
    }

    // The member is not of the standard, so it comes as the JSON it was.
    private static string[] EndorsementsOf(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var value) ? value switch
    {
        IEnumerable<object> list => [.. list.OfType<string>()],
        System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Array } array => [.. array.EnumerateArray().Select(item => item.ToString())],
        _ => [],
    } : [];

    private sealed record Known(IReadOnlyDictionary<string, ChannelKey> Keys, DateTimeOffset ReadAt);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The keys of the channels could not be read.")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
