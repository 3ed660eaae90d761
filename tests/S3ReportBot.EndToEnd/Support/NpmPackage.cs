namespace S3ReportBot.EndToEnd.Support;

/// <summary>A package of npm in a version, kept under the artifacts folder from one run to the next.</summary>
internal static class NpmPackage
{
    private const string Done = "installed";

    /// <param name="name">`name@version`, with its scope if it has one.</param>
    /// <returns>The package's own folder.</returns>
    public static async Task<string> FetchAsync(string name)
    {
        var folder = Path.Combine(Folders.Artifacts, "npm", name);
        if (!File.Exists(Path.Combine(folder, Done)))
        {
            // Peers that it asks for are of no use without a browser.
            Directory.CreateDirectory(folder);
            await Tool.RunAsync("npm", "install", name, "--prefix", folder, "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund");
            await File.WriteAllTextAsync(Path.Combine(folder, Done), "");
        }

        return Path.Combine(folder, "node_modules", name[..name.LastIndexOf('@')]);
    }
}
