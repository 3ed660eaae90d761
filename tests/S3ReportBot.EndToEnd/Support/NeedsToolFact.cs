namespace S3ReportBot.EndToEnd.Support;

/// <summary>
/// A fact that needs programs of the machine. Where one is missing the test is skipped and says so; with CI=true it
/// runs all the same and fails, so that a build server cannot pass by lacking a tool.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsToolFactAttribute : FactAttribute
{
    public NeedsToolFactAttribute(params string[] tools)
    {
        Tools = tools;
        var missing = tools.Where(tool => !IsOnPath(tool)).ToArray();
        if (missing.Length > 0 && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"Not installed here: {string.Join(", ", missing)}.";
    }

    public IReadOnlyList<string> Tools { get; }

    private static bool IsOnPath(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, $"{tool}.exe")));
}
