using System.Buffers;
using System.Text;

namespace S3ReportBot.Benchmarks.Driver;

/// <summary>One person in one conversation, who waits for the reply before typing on.</summary>
internal sealed class LoadConversation : IParticipant
{
    private readonly ChannelDriver _channel;
    private readonly Uri _messages;
    private readonly ActivityWriter _writer;
    private readonly string _conversation;
    private readonly bool _expectReplies;
    private TaskCompletionSource _heard = new();
    private int _turn;
    private int? _asks;
    private string _unexpected = "nothing";

    /// <param name="name">Unique in the run: person and conversation are named after it.</param>
    public LoadConversation(ChannelDriver channel, Uri bot, string name, bool expectReplies, TimeProvider time)
    {
        _channel = channel;
        _messages = new Uri(bot, BotUnderTest.Messages);
        _conversation = "a:" + name;
        _expectReplies = expectReplies;
        _writer = new ActivityWriter("29:" + name, _conversation, channel.ServiceUrl, expectReplies, time);
        channel.Join(_conversation, this);
    }

    /// <summary>Returns when the POST was answered and the expected reply has come.</summary>
    /// <exception cref="InvalidOperationException">Another reply came, or none in time.</exception>
    public async Task TurnAsync(ScriptStep step, CancellationToken cancellationToken)
    {
        var heard = _heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _asks = step.Asks;
        var activity = _writer.Message($"{_conversation}|{++_turn}", step.Text);
        var body = await _channel.PostAsync(_messages, activity, cancellationToken);
        if (_expectReplies)
            Hear(body);
        if (!heard.Task.IsCompleted)
            await AwaitAsync(heard.Task, step, cancellationToken);
    }

    public ValueTask HearAsync(ReadOnlySequence<byte> activity)
    {
        Hear(activity.IsSingleSegment ? activity.FirstSpan : activity.ToArray());
        return default;
    }

    private async Task AwaitAsync(Task heard, ScriptStep step, CancellationToken cancellationToken)
    {
        try
        {
            await heard.WaitAsync(ChannelDriver.Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"{_conversation} said '{step.Text}', awaits question {step.Asks}, heard {_unexpected}");
        }
    }

    private void Hear(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\"type\":\"message\""u8) < 0)
            return;
        if (_asks is null || QuestionMark.In(json) == _asks)
        {
            // The turn is over once: a second message of it must not end the next one.
            _asks = -1;
            _heard.TrySetResult();
        }
        else if (_asks > 0)
        {
            _unexpected = Encoding.UTF8.GetString(json);
        }
    }
}
