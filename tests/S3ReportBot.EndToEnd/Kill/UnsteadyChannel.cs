using System.Net.Sockets;
using S3ReportBot.Benchmarks.Driver;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>
/// Delivers one person's messages as channels do: again, with the same id, when no 200 came, unless it gives up; and now and then
/// twice, at once or afterwards, although one delivery would have done.
/// </summary>
internal sealed class UnsteadyChannel(ChannelDriver driver, IReachable bot, Reaper reaper, ReplyLog log, string name, Random random)
{
    private readonly ActivityWriter _writer = new($"29:{name}", $"a:{name}", driver.ServiceUrl, expectReplies: false, TimeProvider.System);
    private readonly List<string> _talk = [];
    private int _sent;

    /// <summary>The conversation in short, a line for each exchange, for who must find out what went wrong.</summary>
    public string Talk => string.Join('\n', _talk);

    public void Join() => driver.Join($"a:{name}", log);

    /// <returns>Null: the bot said nothing, or died before it could be heard.</returns>
    public async Task<Reply?> SayAsync(string text)
    {
        var id = $"{name}|{++_sent}";
        var activity = _writer.Message(id, text).ToArray();
        var chance = random.Next(100);
        if (chance < 3)
            await Task.WhenAll(DeliverAsync(activity), DeliverAsync(activity));
        else
            await DeliverAsync(activity);
        if (chance is >= 3 and < 8)
            await DeliverAsync(activity);
        var reply = log.ReplyTo(id);
        _talk.Add(reply is null ? $"> {Line(text)} < silence" : $"> {Line(text)} < {Line(reply.Text)} [{reply.Question}]");
        return reply;
    }

    private static string Line(string text) => text.Length == 0 ? "" : text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[0].TrimEnd();

    private async Task DeliverAsync(byte[] activity)
    {
        do
        {
            var messages = await bot.UpAsync();
            using var patience = new CancellationTokenSource(ChannelDriver.Patience);
            try
            {
                reaper.Event();
                await driver.PostAsync(messages, activity, patience.Token);
                reaper.Event();
                return;
            }
            catch (Exception died) when (died is HttpRequestException { StatusCode: null } or SocketException)
            {
                // The person acts only when the bot lives again: what it still sent has arrived by then.
                await bot.AliveAgainAsync();
            }
        }
        while (random.Next(3) > 0);
    }
}
