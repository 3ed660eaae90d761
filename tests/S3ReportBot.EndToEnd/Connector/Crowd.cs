using System.Net;
using System.Net.Sockets;
using System.Text;

namespace S3ReportBot.EndToEnd.Connector;

/// <summary>Many connections that want nothing good.</summary>
internal sealed class Crowd(Uri bot) : IDisposable
{
    private readonly List<TcpClient> _connections = [];
    private int _closed;

    /// <summary>Connections that the bot has ended.</summary>
    public int Closed => Volatile.Read(ref _closed);

    /// <summary>Opens connections and begins a request on each, in groups, so that the queue of the listener holds them.</summary>
    public async Task ConnectAsync(int count, Func<int, string> begin)
    {
        const int Together = 200;
        for (var done = 0; done < count; done += Together)
            await Task.WhenAll(Enumerable.Range(done, Math.Min(Together, count - done)).Select(number => ConnectAsync(begin(number))));
    }

    /// <summary>Sends one byte a second on every connection until this is cancelled.</summary>
    public async Task DripAsync(CancellationToken cancellationToken)
    {
        var letter = new[] { (byte)'a' };
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var connection in _connections)
                await TryAsync(() => connection.GetStream().WriteAsync(letter, cancellationToken).AsTask());
            await TryAsync(() => Task.Delay(TimeSpan.FromSeconds(1), cancellationToken));
        }
    }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private async Task ConnectAsync(string begin)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, bot.Port);
        lock (_connections)
            _connections.Add(connection);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begin));
        _ = ReadToEndAsync(connection);
    }

    private async Task ReadToEndAsync(TcpClient connection)
    {
        var buffer = new byte[512];
        await TryAsync(async () =>
        {
            while (await connection.GetStream().ReadAsync(buffer) > 0)
            {
                // What it answers is of no interest here, only when it ends.
            }
        });
        Interlocked.Increment(ref _closed);
    }

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The other side has ended it, or the test has.
        }
    }
}
