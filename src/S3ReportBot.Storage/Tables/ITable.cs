namespace S3ReportBot.Storage.Tables;

/// <summary>
/// Rows in partitions, in ordinal order of their keys. Both keys come from <see cref="TableKey"/>.
/// Every method throws <see cref="StorageException"/> when storage fails and <see cref="ArgumentException"/> for
/// what no engine could store.
/// </summary>
public interface ITable
{
    Task<Entity?> GetAsync(string partition, string row, CancellationToken cancellationToken);

    /// <summary>The rows with from &lt;= key &lt; to in ordinal order, all pages.</summary>
    Task<IReadOnlyList<Entity>> RangeAsync(
        string partition, string from, string to, CancellationToken cancellationToken);

    /// <summary>
    /// All of the batch or nothing; at most 100 operations on different rows of one partition. When it returns
    /// Committed, the batch is on disk. The token counts only until storage has taken the batch.
    /// </summary>
    Task<WriteResult> WriteAsync(
        string partition, IReadOnlyList<TableWrite> batch, CancellationToken cancellationToken);
}
