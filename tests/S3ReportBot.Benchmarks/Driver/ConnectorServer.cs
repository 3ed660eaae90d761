using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace S3ReportBot.Benchmarks.Driver;

/// <summary>
/// The channel's REST side: takes what the bot sends to conversations and gives each activity an id. Bare Kestrel without the
/// hosting layers, because the driver shares the machine with what it measures.
/// </summary>
internal sealed class ConnectorServer : IHttpApplication<IFeatureCollection>, IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly Func<string, ReadOnlySequence<byte>, ValueTask> _received;
    private long _lastId;

    private ConnectorServer(Func<string, ReadOnlySequence<byte>, ValueTask> received)
    {
        _received = received;
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, 0);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    public Uri Address => new(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <param name="received">
    /// Called with conversation id and body of each activity, before it is answered and so possibly while the sender dies;
    /// the body is gone when it returns.
    /// </param>
    public static async Task<ConnectorServer> StartAsync(Func<string, ReadOnlySequence<byte>, ValueTask> received)
    {
        var connector = new ConnectorServer(received);
        await connector._server.StartAsync(connector, CancellationToken.None);
        return connector;
    }

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var response = context.GetRequiredFeature<IHttpResponseFeature>();
        var conversation = ConversationIn(request.Path);
        if (conversation is null || request.Method is not ("POST" or "PUT"))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // What takes the place of a message that was sent is no reply.
        await ReadAsync(context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader, request.Method == "POST" ? conversation : null);
        response.StatusCode = request.Method == "POST" ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await AnswerAsync(response, context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }

    private static string? ConversationIn(string path)
    {
        const string before = "/v3/conversations/";
        if (!path.StartsWith(before, StringComparison.Ordinal))
            return null;
        var end = path.IndexOf("/activities", before.Length, StringComparison.Ordinal);
        return end < 0 ? null : path[before.Length..end];
    }

    private async ValueTask ReadAsync(PipeReader body, string? conversation)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            if (read.IsCompleted)
            {
                if (conversation is not null)
                    await _received(conversation, read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return;
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private ValueTask<FlushResult> AnswerAsync(IHttpResponseFeature response, PipeWriter writer)
    {
        var target = writer.GetSpan(32);
        "{\"id\":\""u8.CopyTo(target);
        Utf8Formatter.TryFormat(Interlocked.Increment(ref _lastId), target[7..], out var digits);
        "\"}"u8.CopyTo(target[(7 + digits)..]);
        response.Headers.ContentType = "application/json; charset=utf-8";
        response.Headers.ContentLength = 9 + digits;
        writer.Advance(9 + digits);
        return writer.FlushAsync();
    }
}
