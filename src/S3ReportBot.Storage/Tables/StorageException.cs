namespace S3ReportBot.Storage;

public enum StorageFailure
{
    /// <summary>Nothing of it is stored, and it never will be.</summary>
    Refused,

    /// <summary>It may be stored: look before writing again.</summary>
    Unconfirmed,
}

/// <summary>Storage could not do it: disk full, input or output failed, closed, or no answer in time.</summary>
public sealed class StorageException(StorageFailure kind, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public StorageFailure Kind { get; } = kind;
}
