using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Storage;

public sealed class SqliteInAFile : TableContract, IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    protected override async Task<ITables> OpenAsync() =>
        await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = _file.Path }, TimeProvider.System);
}

public sealed class SqliteInMemory : TableContract
{
    protected override async Task<ITables> OpenAsync() =>
        await SqliteTables.OpenAsync(new SqliteTablesOptions(), TimeProvider.System);
}
