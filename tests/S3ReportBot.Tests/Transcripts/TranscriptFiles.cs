namespace S3ReportBot.Tests.Transcripts;

/// <summary>Where the transcripts stand.</summary>
internal static class TranscriptFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "dialogs", "transcripts");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.chat").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>A conversation about the small form, which is not the product's.</summary>
    public static Transcript OfTheSmallForm => TranscriptReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Transcripts", "visit-note.chat"));

    public static Transcript Open(string name) => TranscriptReader.ReadFile(Path.Combine(Folder, name));
}
