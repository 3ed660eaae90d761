using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>
/// The rows of a draft that is moved. Every batch replaces the header that it was read with, so that nothing is copied over, or taken away
/// from, a report that others have begun to work on meanwhile.
/// </summary>
internal sealed class MovedRows(ITables tables)
{
    private const string HeaderRow = "b", Conversations = "c~", SubmissionsBegin = "s";

    /// <summary>One of a batch is the header; 4 MiB are the most that a batch holds.</summary>
    private const int BatchLength = 99, BatchSize = 3 * 1024 * 1024;

    private readonly ITable _reports = tables.Table(TableNames.Reports);

    public async Task<StoredHeader?> HeaderAsync(ReportKey key, CancellationToken cancellationToken) =>
        await _reports.GetAsync(Partition(key), HeaderRow, cancellationToken) is { } entity ? new(entity.As(HeaderEntity.Read), entity.ETag) : null;

    /// <param name="etag">Null: there is none yet. When somebody wrote in between, nothing happens.</param>
    public Task WriteAsync(ReportKey key, string? etag, ReportHeader header, CancellationToken cancellationToken) =>
        _reports.WriteAsync(Partition(key), [Header(etag, header)], cancellationToken);

    public Task DeleteHeaderAsync(ReportKey key, string etag, CancellationToken cancellationToken) =>
        _reports.WriteAsync(Partition(key), [new TableWrite.Delete(HeaderRow, etag)], cancellationToken);

    /// <summary>Answers, history and what is kept beside answers; a conversation takes its own row along when it follows.</summary>
    /// <returns>The new header's ETag after the last batch; null when somebody wrote in between.</returns>
    public async Task<string?> CopyAsync(ReportKey from, ReportKey to, StoredHeader header, CancellationToken cancellationToken)
    {
        var rows = (await RowsAsync(from, cancellationToken)).Where(row => !row.Row.StartsWith(Conversations, StringComparison.Ordinal));
        return await WriteAllAsync(to, header, rows, row => new TableWrite.Put(row.Row, row.Properties), cancellationToken);
    }

    /// <returns>False when somebody wrote in between.</returns>
    public async Task<bool> DeleteAllAsync(ReportKey key, StoredHeader header, string kept, CancellationToken cancellationToken)
    {
        var rows = (await RowsAsync(key, cancellationToken)).Where(row => row.Row != kept);
        return await WriteAllAsync(key, header, rows, row => new TableWrite.Delete(row.Row, row.ETag), cancellationToken) is not null;
    }

    private async Task<IEnumerable<Entity>> RowsAsync(ReportKey key, CancellationToken cancellationToken) =>
        (await _reports.RangeAsync(Partition(key), "a", SubmissionsBegin, cancellationToken)).Where(row => row.Row != HeaderRow);

    private async Task<string?> WriteAllAsync(
        ReportKey key, StoredHeader header, IEnumerable<Entity> rows, Func<Entity, TableWrite> write, CancellationToken cancellationToken)
    {
        var etag = header.ETag;
        foreach (var batch in Batches(rows))
        {
            var result = await _reports.WriteAsync(Partition(key), [Header(etag, header.Header), .. batch.Select(write)], cancellationToken);
            if (!result.IsCommitted)
                return null;
            etag = result.ETags[0]!;
        }

        return etag;
    }

    private static IEnumerable<List<Entity>> Batches(IEnumerable<Entity> rows)
    {
        var (batch, size) = (new List<Entity>(), 0);
        foreach (var row in rows)
        {
            if (batch.Count == BatchLength || (batch.Count > 0 && size + row.Properties.Size > BatchSize))
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(row);
            size += row.Properties.Size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private static TableWrite Header(string? etag, ReportHeader header) => etag is null
        ? new TableWrite.Insert(HeaderRow, HeaderEntity.Write(header))
        : new TableWrite.Replace(HeaderRow, etag, HeaderEntity.Write(header));

    private static string Partition(ReportKey key) => TableKey.Encode(key.Partnership, key.Period.ToString());
}
