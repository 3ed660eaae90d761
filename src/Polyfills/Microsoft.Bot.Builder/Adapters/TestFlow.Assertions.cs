using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    /// <summary>The next reply is a message with this text, blanks around it aside. Waits for it up to timeout ms.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            Require(reply.Type == expected.Type, description, expected.Type, reply.Type);
            var (wanted, got) = (expected.AsMessageActivity()?.Text?.Trim() ?? string.Empty, reply.AsMessageActivity()?.Text?.Trim() ?? string.Empty);
            Require(wanted == got, description, wanted, got);
        },
        description,
        timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            validateActivity(await _adapter.GetNextReplyAsync(patience.Token));
        }
        catch (OperationCanceledException e) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"No reply within {timeout} ms: {description}", e);
        }
    });

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            var text = reply.AsMessageActivity()?.Text;
            Require(text?.Contains(expected, StringComparison.Ordinal) == true, description, expected, text);
        },
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            var text = reply.AsMessageActivity()?.Text;
            Require(candidates.Contains(text), description, string.Join(" or ", candidates), text);
        },
        description,
        timeout);

    /// <summary>Nothing waits, nor comes within timeout ms.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            var reply = await _adapter.GetNextReplyAsync(patience.Token);
            Require(false, description, "no reply", reply.AsMessageActivity()?.Text ?? reply.Type);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // Silence was expected.
        }
    });

    private static void Require(bool met, string description, string expected, string actual)
    {
        if (!met)
            throw new InvalidOperationException($"{description}\nExpected: {expected}\nReceived: {actual}");
    }
}
