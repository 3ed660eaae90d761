using System.Text.Json;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Storage;

public abstract partial class TableContract
{
    [Fact]
    public async Task Every_type_comes_back_as_it_was_written()
    {
        var time = new DateTimeOffset(2026, 3, 31, 23, 59, 58, TimeSpan.FromHours(2)).AddTicks(1_234_567);
        var written = new EntityProperties
        {
            { "Text", "line\nÄtna \0 \"quoted\" <tag> 🙂" },
            { "EmptyText", "" },
            { "Smallest", long.MinValue },
            { "Largest", long.MaxValue },
            { "Yes", true },
            { "No", false },
            { "Time", time },
            { "Bytes", [0, 1, 255] },
            { "NoBytes", Array.Empty<byte>() },
            { "Nothing", default(string) },
        };

        await CommitAsync(new TableWrite.Insert("b", written));

        var read = (await GetAsync("b"))!.Properties;
        Assert.Equal(written.OrderBy(item => item.Key), read.OrderBy(item => item.Key));
        Assert.Equal(9, read.Count);
        Assert.Equal(TimeSpan.Zero, read.Time("Time")!.Value.Offset);
    }

    [Fact]
    public async Task Half_a_character_comes_back_as_the_replacement_character()
    {
        await CommitAsync(Insert("b", "half \ud83d of it"));

        Assert.Equal("half \ufffd of it", await TextAsync("b"));
    }

    [Fact]
    public async Task Forty_thousand_emoji_come_back()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("🌍", 40_000));

        await CommitAsync(new TableWrite.Insert("b", new EntityProperties().AddLong("Text", text)));

        Assert.Equal(text, LongText.Join((await GetAsync("b"))!.Properties, "Text"));
    }

    [Fact]
    public async Task Five_hundred_pasted_rows_are_one_entity()
    {
        var rows = Enumerable.Range(0, 500).Select(n => new { Id = n, Cells = new[] { $"Příklad {n}", new string('e', 1_000) } });
        var bytes = JsonSerializer.SerializeToUtf8Bytes(rows);
        Assert.InRange(bytes.Length, 400_000, LongBinary.MaxLength);

        await CommitAsync(new TableWrite.Insert("a~events", new EntityProperties().Add("State", "answered").AddLong("Rows", bytes)));

        Assert.Equal(bytes, LongBinary.Join((await GetAsync("a~events"))!.Properties, "Rows"));
    }

    [Fact]
    public async Task The_longest_binary_fits()
    {
        var bytes = new byte[LongBinary.MaxLength];
        new Random(1).NextBytes(bytes);

        await CommitAsync(new TableWrite.Insert("b", new EntityProperties().Add("State", "answered").AddLong("Rows", bytes)));

        Assert.Equal(bytes, LongBinary.Join((await GetAsync("b"))!.Properties, "Rows"));
    }

    [Fact]
    public async Task The_longest_text_of_a_property_fits()
    {
        var text = new string('語', 32_000);
        await CommitAsync(Insert("b", text));

        Assert.Equal(text, await TextAsync("b"));
    }

    [Fact]
    public async Task Every_printable_character_makes_its_own_key()
    {
        var characters = Enumerable.Range(' ', '~' - ' ' + 1).Select(code => ((char)code).ToString()).ToArray();

        await WriteAsync([.. characters.Select(character => Insert(TableKey.Encode("id", character), character))]);

        foreach (var character in characters)
        {
            Assert.Equal(character, await TextAsync(TableKey.Encode("id", character)));
        }
    }

    [Fact]
    public async Task Ids_as_channels_make_them_are_keys_apart()
    {
        const int longest = 500;
        string[] ids = ["19:a/b@thread.tacv2;messageid=1|2", @"19:a\b#c?d%2F&e=f+'g'", "B00:T00:C00", "Ä/ß/語/🙂", new('i', longest), new string('i', longest - 1) + "j", new('/', longest), "", " "];

        await WriteAsync([.. ids.Select(id => Insert(TableKey.Encode("c", id, id), id))]);

        foreach (var id in ids)
        {
            Assert.Equal(id, await TextAsync(TableKey.Encode("c", id, id)));
        }

        Assert.Equal(ids.Length, (await RowsAsync("c~", TableKey.End("c~"))).Count());
    }

    [Fact]
    public async Task The_longest_key_fits()
    {
        var key = new string('k', 254);
        await CommitAsync(Insert(key, "long"));

        Assert.Equal("long", await TextAsync(key));
    }

    [Fact]
    public async Task A_row_holds_a_mebibyte()
    {
        var properties = new EntityProperties();
        for (var part = 0; part < 18; part++)
        {
            properties.Add($"Part{part}", new byte[60 * 1024]);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new TableWrite.Insert("b", properties)));
    }
}
