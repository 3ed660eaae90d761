namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>A copy of the file as it stands at one moment, made while the bot goes on writing.</summary>
public static class SqliteBackup
{
    private static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(30);

    /// <param name="path">The file that the bot uses.</param>
    /// <param name="target">A file that does not exist yet; when this returns it is on disk, whole.</param>
    /// <exception cref="StorageException">Refused: the source is missing, the target is there, the disk is full; the message says which.</exception>
    public static void Write(string path, string target)
    {
        if (!File.Exists(path))
            throw new StorageException(StorageFailure.Refused, $"There is no file {path} to back up.");
        if (File.Exists(target))
            throw new StorageException(StorageFailure.Refused, $"{target} is there already: a backup never replaces a file.");
        try
        {
            using var connection = SqliteConnection.Open(path, BusyTimeout, create: false);
            connection.Execute($"VACUUM INTO '{target.Replace("'", "''", StringComparison.Ordinal)}'");
            using var written = File.OpenHandle(target, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(written);
        }
        catch (SqliteException failed)
        {
            throw new StorageException(StorageFailure.Refused, $"{path} could not be backed up: {failed.Message}", failed);
        }
    }
}
