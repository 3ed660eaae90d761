namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>
/// One process per file: FILE.lock, held open for life. The operating system lets go of it when the process ends,
/// however it ends, so the file itself stays.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<IDisposable> TakeAsync(string path, TimeSpan wait, TimeProvider time)
    {
        var lockPath = path + ".lock";
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (error.GetType() == typeof(IOException))
            {
                if (time.GetElapsedTime(start) >= wait)
                {
                    throw new StorageException(
                        StorageFailure.Refused,
                        $"{path} is in use: another process has held {lockPath} for {wait.TotalSeconds:0.#} seconds. Stop that process, or give this one another file.",
                        error);
                }
            }

            await Task.Delay(Pause, time);
        }
    }
}
