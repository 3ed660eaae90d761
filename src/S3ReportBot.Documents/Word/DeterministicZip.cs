using System.IO.Compression;

namespace S3ReportBot.Documents.Word;

/// <summary>A package whose bytes depend on its parts alone: no times, no order of writing.</summary>
internal static class DeterministicZip
{
    /// <summary>The earliest time that a zip file can hold.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream package, Stream output)
    {
        package.Position = 0;
        // A zip written to a stream that cannot seek has other bytes, so it is always written to memory first.
        using var copy = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            // [Content_Types].xml sorts first, where readers of streams expect it.
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
                CopyEntry(entry, to);
        }

        copy.Position = 0;
        copy.CopyTo(output);
    }

    private static void CopyEntry(ZipArchiveEntry entry, ZipArchive to)
    {
        var written = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
        written.LastWriteTime = NoTime;
        using var source = entry.Open();
        using var target = written.Open();
        source.CopyTo(target);
    }
}
