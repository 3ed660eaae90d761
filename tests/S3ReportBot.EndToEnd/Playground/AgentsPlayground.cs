using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Playground;

/// <summary>
/// Microsoft 365 Agents Playground as a Teams-like client: installed for the test alone (its licence is for evaluation), without
/// telemetry, on this machine only.
/// </summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    private const string Package = "@microsoft/m365agentsplayground@0.2.28";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3reportbot-playground-");
    private Process _process = null!;

    private AgentsPlayground()
    {
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Where it tried to reach off this machine.</summary>
    public string[] Left => File.Exists(LeftFile) ? File.ReadAllLines(LeftFile) : [];

    private string LeftFile => Path.Combine(_folder.FullName, "left.txt");

    /// <param name="bot">The address of the bot under test.</param>
    public static async Task<AgentsPlayground> StartAsync(Uri bot)
    {
        var playground = new AgentsPlayground();
        var package = await NpmPackage.FetchAsync(Package);
        var port = FreePort();
        playground.Address = new Uri($"http://127.0.0.1:{port}");
        playground.Run(Path.Combine(package, "..", "..", ".bin", "agentsplayground"), bot, port);
        await playground.UpAsync();
        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Run(string program, Uri bot, int port)
    {
        var here = Path.Combine(AppContext.BaseDirectory, "Playground");
        File.Copy(Path.Combine(here, "playground.yml"), Path.Combine(_folder.FullName, ".m365agentsplayground.yml"));
        string[] arguments =
        [
            "-r", Path.Combine(here, "loopback.cjs"), program, "-e", new Uri(bot, "api/messages").ToString(), "-c", "msteams",
            "-p", $"{port}", "--su", $"http://127.0.0.1:{port}/_connector", "--dt",
        ];
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["LEFT"] = LeftFile;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task UpAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while (true)
        {
            try
            {
                (await http.GetAsync(Address, patience.Token)).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
