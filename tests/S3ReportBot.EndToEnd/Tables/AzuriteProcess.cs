using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using S3ReportBot.EndToEnd.Support;

namespace S3ReportBot.EndToEnd.Tables;

/// <summary>Azurite's own process: started on a free port, ended as Ctrl+C ends it.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private const string Package = "azurite@3.35.0";
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's, public and the same everywhere.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("s3reportbot-azurite-");
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<bool> _up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(string package, int port)
    {
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account}";
        string[] arguments =
        [
            Path.Combine(package, "dist", "src", "table", "main.js"), "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
            "--inMemoryPersistence", "--disableTelemetry", "--silent",
        ];
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.FullName },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.Exited += (_, _) => _up.TrySetResult(false);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">It ended before it listened, again and again.</exception>
    public static async Task<AzuriteProcess> StartAsync()
    {
        var package = await NpmPackage.FetchAsync(Package);
        for (var attempt = 1; ; attempt++)
        {
            var process = new AzuriteProcess(package, FreePort());
            if (await process._up.Task.WaitAsync(Patience))
                return process;
            await process.DisposeAsync();
            if (attempt == Attempts)
                throw new InvalidOperationException($"Azurite ended before it listened:\n{string.Join('\n', process._said)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Tool.RunAsync("sh", "-c", $"kill -INT {_process.Id}");
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Heard(string? line)
    {
        _said.Enqueue(line ?? "");
        if (line?.Contains("successfully started", StringComparison.Ordinal) is true)
            _up.TrySetResult(true);
    }

    // Between this and the start another program may take it: then the next attempt has another.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
