namespace S3ReportBot.EndToEnd.Support;

/// <summary>A fact that runs programs of this machine. Without them it is skipped and says what is missing; where CI is `true` it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsToolFactAttribute : FactAttribute
{
    /// <param name="tools">Names of programs on the PATH.</param>
    public NeedsToolFactAttribute(params string[] tools)
    {
        Tools = tools;
        var missing = tools.Where(tool => !IsInstalled(tool)).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"Not installed on this machine: {string.Join(", ", missing)}.";
    }

    public IReadOnlyList<string> Tools { get; }

    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, $"{tool}.exe")));
}
