namespace S3ReportBot.Storage.Tables;

/// <summary>What became of a batch that storage has answered: committed as a whole, or nothing of it.</summary>
public sealed record WriteResult
{
    private WriteResult(IReadOnlyList<string?> etags, int? conflictIndex) =>
        (ETags, ConflictIndex) = (etags, conflictIndex);

    /// <summary>The new ETags in the batch's order, null for a delete; empty after a conflict.</summary>
    public IReadOnlyList<string?> ETags { get; }

    /// <summary>The first operation that met another row than it expected; null when committed.</summary>
    public int? ConflictIndex { get; }

    public bool IsCommitted => ConflictIndex is null;

    public static WriteResult Committed(IReadOnlyList<string?> etags) => new(etags, null);

    public static WriteResult Conflict(int index) => new([], index);
}
