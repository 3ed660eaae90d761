namespace S3ReportBot.Benchmarks.Driver;

/// <summary>The real S3ReportBot as it is built, started as an operator starts it.</summary>
internal static class BotUnderTest
{
    /// <summary>Messages endpoint of the bot, relative to where it listens.</summary>
    public const string Messages = "/api/messages";

    public const string InMemory = ":memory:";

    /// <summary>The bot of the same configuration, beside this project in the artifacts folder.</summary>
    private static string Assembly
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(output.Parent!.Parent!.FullName, "S3ReportBot", output.Name, "S3ReportBot.dll");
        }
    }

    /// <param name="database">A file, made if it does not exist, or <see cref="InMemory"/>.</param>
    /// <param name="others">Settings beside that, as environment variables.</param>
    public static Task<ServerProcess> StartAsync(string database, params (string Name, string Value)[] others) =>
        StartAsync(new Dictionary<string, string>([.. OnFile(database), .. others.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))]));

    /// <param name="settings">Of its storage, as environment variables; in Development unless they say otherwise.</param>
    /// <param name="assembly">Another build's S3ReportBot.dll; null for this one's.</param>
    public static Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string> settings, string? assembly = null)
    {
        var all = new Dictionary<string, string>(settings);
        all.TryAdd("ASPNETCORE_ENVIRONMENT", "Development");
        return ServerProcess.StartAsync([assembly ?? Assembly], all);
    }

    public static IReadOnlyDictionary<string, string> OnFile(string database) => new Dictionary<string, string> { ["Storage__Sqlite__Path"] = database };

    /// <param name="connectionString">Of a table service.</param>
    /// <param name="prefix">Of the tables' names.</param>
    public static IReadOnlyDictionary<string, string> OnTables(string connectionString, string prefix) =>
        new Dictionary<string, string> { ["Storage__ConnectionString"] = connectionString, ["Storage__TablePrefix"] = prefix };
}
