using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>One delivery of an activity, over all its attempts.</summary>
internal sealed record TurnRun(ITurnContext Context, string Id, string RunId, long Began, CancellationTokenSource Storage)
{
    public bool InResponse { get; } = Context.Activity.DeliveryMode == DeliveryModes.ExpectReplies;

    /// <summary>A write was given to storage that did not say what became of it.</summary>
    public bool MayBeStored { get; set; }

    /// <summary>What was attached has been looked at, and is not again for a further attempt.</summary>
    public bool HasLooked { get; set; }

    /// <summary>What was attached, if it may be a report.</summary>
    public ReportFile? File { get; set; }

    /// <summary>What the attempt before would have sent.</summary>
    public TurnOutcome? Attempt { get; set; }
}
