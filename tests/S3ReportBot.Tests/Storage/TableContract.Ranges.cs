using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Storage;

public abstract partial class TableContract
{
    [Fact]
    public async Task A_range_holds_its_lower_bound_but_not_its_upper()
    {
        await InsertAllAsync("a", "b", "b~1", "c", "d");

        Assert.Equal(["b", "b~1", "c"], await RowsAsync("b", "d"));
    }

    [Fact]
    public async Task A_range_is_in_ordinal_order()
    {
        string[] ordinal = ["a-b", "a.b", "a1", "a_c3", "ab", "ab~1", "a~1", "b"];
        await InsertAllAsync([.. ordinal.Reverse()]);

        Assert.Equal(ordinal, await RowsAsync("a", "z"));
    }

    [Fact]
    public async Task A_range_stays_in_its_partition_and_table()
    {
        await CommitAsync(Insert("b", "mine"));
        await Table.WriteAsync(_partition + "0", [Insert("b", "of the next partition")], default);
        await _tables!.Table(TableNames.People).WriteAsync(_partition, [Insert("b", "of another table")], default);

        var row = Assert.Single(await Table.RangeAsync(_partition, "a", "z", default));
        Assert.Equal("mine", row.Properties.String("Text"));
    }

    [Fact]
    public async Task An_empty_range_is_an_empty_list() => Assert.Empty(await RowsAsync("a", "z"));

    [Fact]
    public async Task A_range_longer_than_a_page_comes_whole()
    {
        var rows = Enumerable.Range(0, 1_200).Select(n => $"row{n:0000}").ToArray();
        foreach (var batch in rows.Chunk(100))
        {
            await InsertAllAsync(batch);
        }

        Assert.Equal(rows, await RowsAsync("row", "rox"));
    }

    [Fact]
    public async Task A_prefix_and_its_end_are_the_range_of_all_keys_that_begin_with_it()
    {
        await InsertAllAsync("c", "c~anna", "c~anna~1", "c~anna~9", "c~anna~z_7e", "c~annaz", "c~anne", "d");

        Assert.Equal(["c~anna~1", "c~anna~9", "c~anna~z_7e"], await RowsAsync("c~anna~", TableKey.End("c~anna~")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_batch_has_one_to_a_hundred_operations(int count) => await Assert.ThrowsAsync<ArgumentException>(
        () => WriteAsync([.. Enumerable.Range(0, count).Select(n => Insert($"row{n}", "x"))]));

    [Fact]
    public async Task A_batch_writes_each_row_once() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(Put("b", "one"), Put("b", "two")));

    [Theory]
    [InlineData("")]
    [InlineData("Capital")]
    [InlineData("sl/ash")]
    [InlineData("q?")]
    [InlineData("ü")]
    public async Task A_raw_text_is_no_key(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(Insert(key, "x")));
        await Assert.ThrowsAsync<ArgumentException>(() => Table.WriteAsync(key, [Insert("b", "x")], default));
        await Assert.ThrowsAsync<ArgumentException>(() => GetAsync(key));
    }

    [Fact]
    public void Only_the_tables_of_the_layout_exist()
    {
        Assert.All(TableNames.All, name => Assert.NotNull(_tables!.Table(name)));
        Assert.Throws<ArgumentException>(() => _tables!.Table("Report"));
    }

    private async Task InsertAllAsync(params string[] rows) =>
        Assert.True((await WriteAsync([.. rows.Select(row => Insert(row, row))])).IsCommitted);

    private async Task<IEnumerable<string>> RowsAsync(string from, string to) =>
        (await Table.RangeAsync(_partition, from, to, default)).Select(entity => entity.Row);
}
