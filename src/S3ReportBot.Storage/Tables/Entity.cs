namespace S3ReportBot.Storage.Tables;

/// <summary>One stored row.</summary>
/// <param name="Row">The row key.</param>
/// <param name="ETag">Opaque; another one after each write.</param>
/// <param name="Properties">As written; times in UTC, lone surrogates as U+FFFD.</param>
public sealed record Entity(string Row, string ETag, EntityProperties Properties)
{
    /// <exception cref="StorageException">Damaged: the row does not hold what this product writes there.</exception>
    internal T As<T>(Func<EntityProperties, T> read)
    {
        try
        {
            return read(Properties);
        }
        catch (Exception damage) when (damage is not (StorageException or OutOfMemoryException))
        {
            throw StorageException.Damaged(Row, damage);
        }
    }
}
