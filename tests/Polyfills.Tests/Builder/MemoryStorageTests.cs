using Microsoft.Bot.Builder;

namespace Polyfills.Tests.Builder;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Reading_gives_only_what_is_there()
    {
        await WriteAsync("a", new Note { Text = "first" });

        var found = await _storage.ReadAsync(["a", "b"], CancellationToken.None);

        Assert.Equal("first", ((Note)Assert.Single(found).Value).Text);
    }

    [Fact]
    public async Task Changing_what_was_written_or_read_changes_nothing_stored()
    {
        var note = new Note { Text = "kept", Lines = ["one"], ByName = { ["x"] = new Note { Text = "inner" } } };
        await WriteAsync("a", note);
        note.Text = "lost";
        note.Lines.Add("lost");
        var read = await ReadAsync<Note>("a");
        ((Note)read.ByName["x"]).Text = "lost";

        var again = await ReadAsync<Note>("a");

        Assert.Equal("kept", again.Text);
        Assert.Equal(["one"], again.Lines);
        Assert.Equal("inner", ((Note)again.ByName["x"]).Text);
    }

    [Fact]
    public async Task Deleting_what_is_missing_is_no_error()
    {
        await WriteAsync("a", new Note());

        await _storage.DeleteAsync(["a", "missing"], CancellationToken.None);

        Assert.Empty(await _storage.ReadAsync(["a"], CancellationToken.None));
    }

    [Fact]
    public async Task A_plain_item_is_replaced_by_whoever_writes_last()
    {
        await WriteAsync("a", new Note { Text = "first" });
        await WriteAsync("a", new Note { Text = "second" });

        Assert.Equal("second", (await ReadAsync<Note>("a")).Text);
    }

    [Fact]
    public async Task An_item_with_a_version_is_written_over_the_one_it_was_read_as()
    {
        await WriteAsync("a", new Versioned { Text = "first" });
        var read = await ReadAsync<Versioned>("a");
        read.Text = "second";

        await WriteAsync("a", read);

        Assert.Equal("second", (await ReadAsync<Versioned>("a")).Text);
    }

    [Fact]
    public async Task Of_two_writers_of_one_version_the_second_fails()
    {
        await WriteAsync("a", new Versioned { Text = "first" });
        var (mine, theirs) = (await ReadAsync<Versioned>("a"), await ReadAsync<Versioned>("a"));
        await WriteAsync("a", theirs);

        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("a", mine));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("a", new Versioned { ETag = null }));
    }

    [Fact]
    public async Task A_star_writes_over_any_version()
    {
        await WriteAsync("a", new Versioned { Text = "first" });

        await WriteAsync("a", new Versioned { Text = "second", ETag = "*" });

        Assert.Equal("second", (await ReadAsync<Versioned>("a")).Text);
    }

    private Task WriteAsync(string key, object item) => _storage.WriteAsync(new Dictionary<string, object> { [key] = item }, CancellationToken.None);

    private async Task<T> ReadAsync<T>(string key)
        where T : class => (await _storage.ReadAsync<T>([key]))[key];

    public class Note
    {
        public string? Text { get; set; }

        public List<string> Lines { get; set; } = [];

        public Dictionary<string, object> ByName { get; set; } = [];
    }

    public class Versioned : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
