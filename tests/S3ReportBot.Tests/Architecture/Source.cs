namespace S3ReportBot.Tests.Architecture;

/// <summary>The project's own files as they stand in the source.</summary>
internal static class Source
{
    private static readonly string[] Made = [".git", "artifacts", "bin", "obj", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <param name="folder">Below the root; empty for all.</param>
    /// <returns>Paths from the root with slashes, and texts.</returns>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] extensions) => Walk(new DirectoryInfo(Path.Combine(Root, folder)))
        .Where(file => extensions.Contains(file.Extension))
        .Select(file => (Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName)));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(inner => !Made.Contains(inner.Name)).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "S3ReportBot.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
