using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Tests.Turns;

public sealed class TurnFaultOnSqlite : TurnFaultTests
{
    protected override Task<ITables> OpenAsync() => InMemory.OpenAsync();
}

public sealed class ChoosingFaultOnSqlite : ChoosingFaultTests
{
    protected override Task<ITables> OpenAsync() => InMemory.OpenAsync();
}

public sealed class ConflictOnSqlite : ConflictTests
{
    protected override Task<ITables> OpenAsync() => InMemory.OpenAsync();
}

public sealed class MovingOnSqlite : MovingTests
{
    protected override Task<ITables> OpenAsync() => InMemory.OpenAsync();
}

public sealed class RepeatedActivityOnSqlite : RepeatedActivityTests
{
    protected override Task<ITables> OpenAsync() => InMemory.OpenAsync();
}

public sealed class TwoPeopleOnSqlite : TwoPeopleTests
{
    protected override Task<ITables> OpenAsync() => InMemory.OpenAsync();
}

internal static class InMemory
{
    public static async Task<ITables> OpenAsync() => await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = null }, TimeProvider.System);
}
