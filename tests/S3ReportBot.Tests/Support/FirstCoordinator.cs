namespace S3ReportBot.Tests.Support;

/// <summary>
/// Whoever opens the first report of a listed partnership is asked once whether to be its coordinator. The harnesses say yes by
/// themselves, so that a test which is not about that need not; transcripts say it.
/// </summary>
internal static class FirstCoordinator
{
    public const string Yes = "yes";

    public static bool IsAskedIn(string reply) => reply.Contains("You will be the first coordinator of", StringComparison.Ordinal);
}
