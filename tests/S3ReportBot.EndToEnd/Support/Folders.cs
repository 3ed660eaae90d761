namespace S3ReportBot.EndToEnd.Support;

/// <summary>Where tests leave what is kept from one run to the next, or looked at by people.</summary>
internal static class Folders
{
    public static string Artifacts { get; } = Path.Combine(Root(), "artifacts");

    public static string Screenshots { get; } = Path.Combine(Artifacts, "screenshots");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "S3ReportBot.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
