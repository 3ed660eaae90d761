using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Azure;
using S3ReportBot.Storage.Tables.Copying;
using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Hosting;

/// <summary>`copy-tables`: moves an installation from one storage to another, the bot stopped. See docs/storage.md.</summary>
internal static class CopyTables
{
    private const string Usage = """
        S3ReportBot copy-tables --from STORAGE --to STORAGE [--from-prefix P] [--to-prefix P] [--client-id ID]

        STORAGE is sqlite:PATH, a connection string, https://ACCOUNT.table.core.windows.net (with this machine's managed identity,
        --client-id names one of several), or env:NAME, the environment variable that holds one of these: a key on the command
        line can be read by everybody on the machine. Prefixes are those of Storage:TablePrefix.
        Stop the bot first. Broken off, the same command goes on where it was.
        """;

    private const string File = "sqlite:";
    private const string Variable = "env:";
    private const string Account = "https:";
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(3);
    private static readonly string[] Known = ["--from", "--to", "--from-prefix", "--to-prefix", "--client-id"];

    /// <summary>Until it is done or broken off by Ctrl+C.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupted.Cancel();
        };
        try
        {
            return await RunAsync(arguments, Console.Out, interrupted.Token);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Broken off. The same command goes on where it was.");
            return 1;
        }
    }

    /// <returns>The exit code: 0 when the copy is verified, 2 when the command was not understood.</returns>
    /// <exception cref="StorageException">It says what stood in the way and what to do.</exception>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var given = arguments.Chunk(2).ToList();
        if (given.Any(pair => pair.Length < 2 || !Known.Contains(pair[0])) || given.DistinctBy(pair => pair[0]).Count() < given.Count
            || Value("--from") is not { } from || Value("--to") is not { } to)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        await using var source = await OpenAsync(Named(from), Value("--from-prefix"), mustExist: true);
        await using var target = await OpenAsync(Named(to), Value("--to-prefix"), mustExist: false);
        await new TableCopy(source, NameOf(Named(from), Value("--from-prefix")), target, output.WriteLine).RunAsync(cancellationToken);
        await output.WriteLineAsync("The copy is whole.");
        return 0;

        string? Value(string name) => given.Find(pair => pair[0] == name)?[1];

        Task<ITablesInFull> OpenAsync(string storage, string? prefix, bool mustExist) => CopyTables.OpenAsync(storage, prefix ?? "", Value("--client-id"), mustExist, cancellationToken);
    }

    private static async Task<ITablesInFull> OpenAsync(string storage, string prefix, string? client, bool mustExist, CancellationToken cancellationToken)
    {
        if (!storage.StartsWith(File, StringComparison.Ordinal))
            return await AzureTables.OpenAsync(storage.StartsWith(Account, StringComparison.Ordinal)
                ? ConfiguredTables.OfAccount(storage, client, prefix)
                : new AzureTablesOptions { ConnectionString = storage, TablePrefix = prefix }, cancellationToken);
        var path = Path.GetFullPath(storage[File.Length..]);
        return mustExist && !System.IO.File.Exists(path)
            ? throw new StorageException(StorageFailure.Refused, $"There is no file {path}.")
            : await SqliteTables.OpenAsync(new SqliteTablesOptions { Path = path, LockWait = LockWait }, TimeProvider.System);
    }

    private static string Named(string storage) => !storage.StartsWith(Variable, StringComparison.Ordinal)
        ? storage
        : Environment.GetEnvironmentVariable(storage[Variable.Length..])
            ?? throw new StorageException(StorageFailure.Refused, $"The environment has no variable {storage[Variable.Length..]}.");

    /// <summary>Without the secrets of a connection string.</summary>
    private static string NameOf(string storage, string? prefix)
    {
        if (storage.StartsWith(File, StringComparison.Ordinal))
            return File + Path.GetFullPath(storage[File.Length..]);
        var place = storage.StartsWith(Account, StringComparison.Ordinal) ? storage : string.Join(';', storage.Split(';').Where(setting =>
            !setting.StartsWith("AccountKey=", StringComparison.OrdinalIgnoreCase) && !setting.StartsWith("SharedAccessSignature=", StringComparison.OrdinalIgnoreCase)));
        return prefix is null ? place : $"{place} ({prefix})";
    }
}
