namespace S3ReportBot.EndToEnd.Support;

<<<<<<< HEAD
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
=======
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
>>>>>>> documents
    }

    public IReadOnlyList<string> Tools { get; }

<<<<<<< HEAD
    private static bool IsOnPath(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
=======
    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
>>>>>>> documents
        .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, $"{tool}.exe")));
}
