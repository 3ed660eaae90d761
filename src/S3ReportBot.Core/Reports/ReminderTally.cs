namespace S3ReportBot.Core.Reports;

/// <summary>What became of the reminders of one report.</summary>
/// <param name="Sent">Sent, with those that nobody confirmed.</param>
/// <param name="Unreachable">People whom the bot cannot reach any more.</param>
public sealed record ReminderTally(int Sent, DateTimeOffset? LastAt, int Unreachable)
{
    public static readonly ReminderTally None = new(0, null, 0);
}
