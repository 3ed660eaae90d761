using Microsoft.Bot.Schema;

namespace S3ReportBot.Bots;

/// <summary>What is to be sent, and what was committed before it; null where nothing was.</summary>
internal sealed record TurnOutcome(CommittedTurn? Committed, Activity[] Replies)
{
    /// <summary>Where nothing more is to be said than that an invoke was taken.</summary>
    public TurnOutcome WithoutMessages() => this with { Replies = [.. Replies.Where(reply => reply.Type == ActivityTypesEx.InvokeResponse)] };
}
