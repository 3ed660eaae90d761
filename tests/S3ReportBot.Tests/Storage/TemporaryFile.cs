namespace S3ReportBot.Tests.Storage;

/// <summary>A path for a database in a directory of its own, which goes with all it holds.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("s3reportbot-");

    public string Path => System.IO.Path.Combine(_directory.FullName, "tables.db");

    public void Dispose() => _directory.Delete(recursive: true);
}
