using Microsoft.Bot.Schema;

namespace S3ReportBot.Turns;

/// <summary>What is said, and what sent before is replaced, after something that took longer.</summary>
internal sealed record FollowUp(IReadOnlyList<Activity> Replies, IReadOnlyList<Activity> Updates);
