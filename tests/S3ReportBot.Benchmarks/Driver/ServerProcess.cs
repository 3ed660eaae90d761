using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace S3ReportBot.Benchmarks.Driver;

/// <summary>An ASP.NET Core server in a process of its own, so that its CPU and memory are nobody else's and it can be killed.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const int LinesKept = 40;
    private const double ClockTicksPerSecond = 100;

    private readonly Process _process;
    private readonly Queue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ProcessStartInfo command)
    {
        _process = new Process { StartInfo = command, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.Exited += (_, _) =>
        {
            // Only this waits for what it printed last.
            _process.WaitForExit();
            _address.TrySetException(new InvalidOperationException($"The server ended before it listened:\n{Output}"));
        };
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>The last lines the process printed.</summary>
    public string Output
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>User and system time since the start, to 10 ms.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            return TimeSpan.FromSeconds(ticks / ClockTicksPerSecond);
        }
    }

    public long ResidentBytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
    }

    /// <param name="arguments">The path of a .dll and what it is started with; `--urls` is added, the port is free.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not say within a minute where it listens.</exception>
    public static async Task<ServerProcess> StartAsync(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var command = new ProcessStartInfo("dotnet", [.. arguments, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(arguments[0])),
        };
        foreach (var (name, value) in environment)
            command.Environment[name] = value;
        command.Environment["Logging__LogLevel__Default"] = "Warning";
        command.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";

        var server = new ServerProcess(command);
        try
        {
            server._process.Start();
            server._process.BeginOutputReadLine();
            server._process.BeginErrorReadLine();
            server.Address = await server._address.Task.WaitAsync(TimeSpan.FromMinutes(1));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public bool HasExited => _process.HasExited;

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > LinesKept)
                _lines.Dequeue();
        }

        if (Listening().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://[^\s""]+)")]
    private static partial Regex Listening();
}
