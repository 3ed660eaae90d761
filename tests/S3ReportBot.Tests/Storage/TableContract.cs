using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Storage;

/// <summary>What every engine does. A subclass opens one; the partition keeps tests apart on a shared server.</summary>
public abstract partial class TableContract : IAsyncLifetime
{
    private readonly string _partition = TableKey.Encode("contract", Guid.NewGuid().ToString());
    private ITables? _tables;

    private ITable Table => _tables!.Table(TableNames.Reports);

    public async Task InitializeAsync() => _tables = await OpenAsync();

    public async Task DisposeAsync() => await _tables!.DisposeAsync();

    protected abstract Task<ITables> OpenAsync();

    [Fact]
    public async Task A_missing_row_is_null() => Assert.Null(await GetAsync("a~missing"));

    [Fact]
    public async Task An_insert_does_not_touch_a_row_that_exists()
    {
        await CommitAsync(Insert("b", "first"));

        Assert.Equal(0, (await WriteAsync(Insert("b", "second"))).ConflictIndex);
        Assert.Equal("first", await TextAsync("b"));
    }

    [Fact]
    public async Task A_replace_takes_all_old_properties_away()
    {
        var etag = await CommitAsync(new TableWrite.Insert("b", new EntityProperties().Add("Old", "old").Add("Text", "old")));

        var replaced = await CommitAsync(Replace("b", etag, "new"));

        var row = await GetAsync("b");
        Assert.Equal("new", row!.Properties.String("Text"));
        Assert.False(row.Properties.Has("Old"));
        Assert.Equal(replaced, row.ETag);
        Assert.NotEqual(etag, row.ETag);
    }

    [Fact]
    public async Task A_replace_with_an_old_etag_conflicts()
    {
        var old = await CommitAsync(Insert("b", "one"));
        await CommitAsync(Replace("b", old, "two"));

        Assert.Equal(0, (await WriteAsync(Replace("b", old, "three"))).ConflictIndex);
        Assert.Equal("two", await TextAsync("b"));
    }

    [Fact]
    public async Task A_replace_of_a_missing_row_conflicts()
    {
        var etag = await CommitAsync(Insert("b", "here"));

        Assert.Equal(0, (await WriteAsync(Replace("c", etag, "not here"))).ConflictIndex);
        Assert.Null(await GetAsync("c"));
    }

    [Fact]
    public async Task A_delete_asks_for_the_etag()
    {
        var old = await CommitAsync(Insert("b", "one"));
        var current = await CommitAsync(Replace("b", old, "two"));

        Assert.Equal(0, (await WriteAsync(new TableWrite.Delete("b", old))).ConflictIndex);
        Assert.Equal([null], (await WriteAsync(new TableWrite.Delete("b", current))).ETags);
        Assert.Null(await GetAsync("b"));
        Assert.Equal(0, (await WriteAsync(new TableWrite.Delete("b", current))).ConflictIndex);
    }

    [Fact]
    public async Task An_etag_does_not_return_with_a_row_of_the_same_key()
    {
        var old = await CommitAsync(Insert("b", "same"));
        await WriteAsync(new TableWrite.Delete("b", old));
        await CommitAsync(Insert("b", "same"));

        Assert.False((await WriteAsync(Replace("b", old, "other"))).IsCommitted);
    }

    [Fact]
    public async Task A_put_inserts_and_replaces()
    {
        await CommitAsync(Put("b", "one"));
        Assert.Equal("one", await TextAsync("b"));

        await CommitAsync(Put("b", "two"));
        Assert.Equal("two", await TextAsync("b"));
    }

    [Fact]
    public async Task A_batch_is_stored_whole_or_not_at_all()
    {
        var etag = await CommitAsync(Insert("b", "header"));
        await CommitAsync(Insert("h~2", "there already"));

        var result = await WriteAsync(Insert("a~1", "answer"), Replace("b", etag, "changed"), Insert("h~2", "late"), Insert("z", "never"));

        Assert.Equal(2, result.ConflictIndex);
        Assert.Empty(result.ETags);
        Assert.Null(await GetAsync("a~1"));
        Assert.Null(await GetAsync("z"));
        Assert.Equal("header", await TextAsync("b"));
    }

    [Fact]
    public async Task The_etags_of_a_batch_come_in_its_order()
    {
        var old = await CommitAsync(Insert("b", "gone"));

        var result = await WriteAsync(Insert("z", "last key, first operation"), new TableWrite.Delete("b", old), Put("a", "put"));

        Assert.Equal([(await GetAsync("z"))!.ETag, null, (await GetAsync("a"))!.ETag], result.ETags);
    }

    [Fact]
    public async Task Of_many_who_replace_one_row_at_once_one_wins()
    {
        var etag = await CommitAsync(Insert("b", "start"));

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => WriteAsync(Replace("b", etag, $"writer {n}"))));

        var winner = Assert.Single(results, result => result.IsCommitted);
        var row = await GetAsync("b");
        Assert.Equal(winner.ETags[0], row!.ETag);
        Assert.Equal($"writer {Array.IndexOf(results, winner)}", row.Properties.String("Text"));
    }

    [Fact]
    public async Task A_cancelled_call_writes_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.WriteAsync(_partition, [Insert("b", "x")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.GetAsync(_partition, "b", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.RangeAsync(_partition, "a", "z", cancelled));
        Assert.Null(await GetAsync("b"));
    }

    private static EntityProperties Text(string text) => new EntityProperties().Add("Text", text);

    private static TableWrite.Insert Insert(string row, string text) => new(row, Text(text));

    private static TableWrite.Put Put(string row, string text) => new(row, Text(text));

    private static TableWrite.Replace Replace(string row, string etag, string text) => new(row, etag, Text(text));

    private Task<WriteResult> WriteAsync(params TableWrite[] batch) => Table.WriteAsync(_partition, batch, default);

    private async Task<string> CommitAsync(TableWrite write)
    {
        var result = await WriteAsync(write);
        Assert.True(result.IsCommitted);
        return result.ETags[0]!;
    }

    private Task<Entity?> GetAsync(string row) => Table.GetAsync(_partition, row, default);

    private async Task<string?> TextAsync(string row) => (await GetAsync(row))?.Properties.String("Text");
}
