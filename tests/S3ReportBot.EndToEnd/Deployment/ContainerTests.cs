using System.Net;
using System.Net.Http.Json;
using S3ReportBot.Benchmarks.Driver;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Deployment;

public sealed class ContainerTests : IDisposable
{
    private const string AppId = "00001111-aaaa-2222-bbbb-3333cccc4444";
    private readonly string _root = Directory.CreateTempSubdirectory("container-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [NeedsToolFact("dotnet", "bash")]
    public async Task The_container_files_steps_end_in_a_healthy_process_that_refuses_callers_without_a_token()
    {
        var container = new ContainerFile(Repository(), _root);
        await container.RunAsync();
        Assert.NotEqual("root", container.User);
        var bare = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(container, []));
        Assert.Contains("MicrosoftAppId is not set", bare.Message, StringComparison.Ordinal);
        var check = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(container, [], "check"));
        Assert.Contains("WRONG  identity: MicrosoftAppId is not set", check.Message, StringComparison.Ordinal);
        Assert.Contains("ok     storage: a SQLite file", check.Message, StringComparison.Ordinal);

        await using var bot = await StartAsync(container, new() { ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppId"] = AppId, ["MicrosoftAppTenantId"] = AppId });

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = bot.Address };
        using var live = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var refused = await http.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), new { type = "message", text = "start" });
        using var page = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound],
            [live.StatusCode, ready.StatusCode, refused.StatusCode, page.StatusCode]);
        Assert.Equal("", await Tool.RunAsync(container.HealthCheck[0], [.. container.HealthCheck.Skip(1).Select(word => word.Replace("8080", $"{bot.Address.Port}", StringComparison.Ordinal))]));
        Assert.True(File.Exists(container.Environment["Storage__Sqlite__Path"]));
    }

    private static Task<ServerProcess> StartAsync(ContainerFile container, Dictionary<string, string> settings, params string[] arguments)
    {
        Assert.Equal("dotnet", container.EntryPoint[0]);
        foreach (var (name, value) in container.Environment)
            settings[name] = value;
        return ServerProcess.StartAsync([Path.Combine(container.Folder, container.EntryPoint[1]), .. arguments], settings);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "S3ReportBot.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
