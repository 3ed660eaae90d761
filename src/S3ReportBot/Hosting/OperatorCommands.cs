namespace S3ReportBot.Hosting;

/// <summary>What the program does instead of serving the bot, by its first argument.</summary>
internal static class OperatorCommands
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> Commands = new()
    {
        ["app-package"] = AppPackage.RunAsync,
        ["backup"] = Backup.RunAsync,
        ["copy-tables"] = CopyTables.RunAsync,
        ["check"] = Check.RunAsync,
    };

    /// <returns>Null: the arguments are settings of the bot.</returns>
    public static Func<Task<int>>? Find(string[] arguments) =>
        arguments is [var name, ..] && Commands.TryGetValue(name, out var run) ? () => run(arguments[1..]) : null;
}
