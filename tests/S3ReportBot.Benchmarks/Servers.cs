using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.Benchmarks;

/// <summary>The echo and a bot for each kind of storage, all up for the whole run; who is not being measured idles.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private readonly DirectoryInfo _disk = Directory.CreateTempSubdirectory("s3reportbot-");
    private readonly List<(string Name, ServerProcess Process)> _running = [];

    public IReadOnlyList<(string Name, ServerProcess Process)> Running => _running;

    /// <param name="storages">`memory` and `disk`, or none for the echo alone.</param>
    public static async Task<Servers> StartAsync(IEnumerable<string> storages)
    {
        var servers = new Servers();
        try
        {
            servers._running.Add((TurnsTable.Echo, await ServerProcess.StartAsync([typeof(Servers).Assembly.Location, "echo"], new Dictionary<string, string>())));
            foreach (var storage in storages)
                servers._running.Add((storage, await BotUnderTest.StartAsync(servers.Database(storage))));
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, process) in _running)
            await process.DisposeAsync();
        _disk.Delete(recursive: true);
    }

    private string Database(string storage) => storage switch
    {
        "memory" => BotUnderTest.InMemory,
        "disk" => Path.Combine(_disk.FullName, "bot.db"),
        _ => throw new ArgumentException($"No storage is called '{storage}': memory, disk."),
    };
}
