namespace S3ReportBot.Tests.Support;

/// <summary>`--filter Lane!=slow` leaves out what starts a server or a process, or takes long for another reason.</summary>
internal static class Lane
{
    public const string Name = "Lane";
    public const string Slow = "slow";
}
