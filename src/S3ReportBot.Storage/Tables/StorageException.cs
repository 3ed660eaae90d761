namespace S3ReportBot.Storage.Tables;

public enum StorageFailure
{
    /// <summary>Nothing of it is stored, and it never will be.</summary>
    Refused,

    /// <summary>It may be stored: look before writing again.</summary>
    Unconfirmed,

    /// <summary>A stored row cannot be read for what it is. Nothing was written, and trying again helps nobody.</summary>
    Damaged,

    /// <summary>It is more than a row or a batch holds. Nothing of it is stored.</summary>
    TooLarge,
}

/// <summary>Storage could not do it: disk full, input or output failed, closed, or no answer in time.</summary>
public sealed class StorageException(StorageFailure kind, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public static StorageException Damaged(string row, Exception damage) => new(StorageFailure.Damaged, $"The row {row} is damaged: {damage.Message}", damage);

    public StorageFailure Kind { get; } = kind;
}
