using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace S3ReportBot.Storage.Tables.Azure;

/// <summary>
/// The tries of one write. The client tries again by itself, so a conflict may be the answer to one's own earlier success:
/// whether every try before has certainly failed decides what its caller may be told.
/// </summary>
internal sealed class Tries
{
    private const string Name = "S3ReportBot.Tries";
    private const int RequestTimeout = 408;
    private const int ServerBusy = 503;

    private bool _accepted;

    /// <summary>A try was given to the network.</summary>
    public bool Begun { get; private set; }

    /// <summary>A try ended without an answer, or with one that leaves open what became of it.</summary>
    public bool IsOpen { get; private set; }

    public static Tries? Of(HttpMessage message) => message.TryGetProperty(Name, out var found) ? (Tries?)found : null;

    /// <summary>Until disposed, the requests of this flow are tries of this write.</summary>
    public IDisposable Watch() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Name] = this });

    public void Begin() => Begun = true;

    public void Answered(int status)
    {
        _accepted |= status < 400;
        IsOpen |= !IsSettled(status);
    }

    /// <summary>No answer came.</summary>
    public void Failed(Exception exception) => IsOpen |= !NeverLeft(exception);

    public StorageException Explain(Exception failure)
    {
        var settled = !IsOpen && (!_accepted || failure is RequestFailedException { Status: var status } && status > 0 && IsSettled(status));
        return settled
            ? new(StorageFailure.Refused, $"Nothing of this was written: {failure.Message}", failure)
            : new(StorageFailure.Unconfirmed, $"The table service did not say what became of a write: {failure.Message}", failure);
    }

    /// <summary>Busy servers and those that ask to slow down have done nothing.</summary>
    private static bool IsSettled(int status) => status is (< 500 and not RequestTimeout) or ServerBusy;

    private static bool NeverLeft(Exception exception) => (exception as HttpRequestException ?? exception.InnerException as HttpRequestException)?.HttpRequestError is
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
