using S3ReportBot.Storage.Tables.Sqlite;

namespace S3ReportBot.Hosting;

/// <summary>`S3ReportBot backup`: copies the SQLite file of a bot that may be running.</summary>
internal static class Backup
{
    private const string Usage = "Usage: S3ReportBot backup --from data/reports.db --to FILE\n\nThe bot may go on running. To restore, stop the bot, put the copy in the place of its file, and remove FILE-wal and FILE-shm beside it.";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var given = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        if (given["from"] is not { Length: > 0 } from || given["to"] is not { Length: > 0 } to)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        SqliteBackup.Write(Path.GetFullPath(from), Path.GetFullPath(to));
        Console.WriteLine($"Written: {Path.GetFullPath(to)}, {new FileInfo(to).Length:N0} bytes.");
        return 0;
    }
}
