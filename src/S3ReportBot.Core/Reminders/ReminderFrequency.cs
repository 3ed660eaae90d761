namespace S3ReportBot.Core.Reminders;

/// <summary>How often somebody wants to be reminded.</summary>
public enum ReminderFrequency
{
    Standard,
    Light,
    Off,
}
