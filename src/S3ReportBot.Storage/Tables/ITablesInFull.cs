namespace S3ReportBot.Storage.Tables;

/// <summary>An engine whose tables can be gone through from end to end: for moving an installation, never for a turn.</summary>
public interface ITablesInFull : ITables
{
    /// <summary>The next rows of a table, whatever their partition, in an order that stays the same while nobody writes.</summary>
    /// <param name="continuation">Of the page before; null for the first.</param>
    Task<TablePage> PageAsync(string table, string? continuation, CancellationToken cancellationToken);
}

/// <param name="Continuation">Opaque, and good for as long as the table is there; null after the last page.</param>
public sealed record TablePage(IReadOnlyList<TableRow> Rows, string? Continuation);

public sealed record TableRow(string Partition, Entity Entity);
