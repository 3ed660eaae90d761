using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Partnerships;

/// <summary>Partnerships that people put on the list, beside those that come with the form.</summary>
public sealed class PartnershipStore(ITables tables)
{
    // No partnership's own partition begins with a separator: one may be called "All".
    private const string All = "~all";
    private readonly ITable _directory = tables.Table(TableNames.Directory);

    /// <returns>Key and name of each, and the key of whoever put it there.</returns>
    public async Task<IReadOnlyList<(string Key, string Name, string By)>> ListAsync(CancellationToken cancellationToken)
    {
        var entities = await _directory.RangeAsync(All, "", "~~", cancellationToken);
        return [.. entities.Select(entity =>
            entity.As(stored => (stored.Required("Partnership"), stored.Required("Name"), stored.String("By") ?? "")))];
    }

    /// <summary>Repeatable: a name that is there already stays as it is.</summary>
    public Task AddAsync(string key, string name, string by, CancellationToken cancellationToken) =>
        _directory.WriteAsync(All, [new TableWrite.Insert(TableKey.Encode(key), new EntityProperties().Add("Partnership", key).Add("Name", name).Add("By", by))], cancellationToken);

    /// <summary>Repeatable. False: somebody wrote in between.</summary>
    public async Task<bool> RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var row = TableKey.Encode(key);
        return await _directory.GetAsync(All, row, cancellationToken) is not { } present
            || (await _directory.WriteAsync(All, [new TableWrite.Delete(row, present.ETag)], cancellationToken)).IsCommitted;
    }
}
