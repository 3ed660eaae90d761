using System.Globalization;

namespace S3ReportBot.Reminders;

/// <summary>The settings of `Reminders`.</summary>
/// <param name="Enabled">False: this instance opens no period and reminds nobody. Commands work all the same.</param>
/// <param name="PerSecond">Messages that one instance sends at most. Teams takes 50 a second from all of them together.</param>
internal sealed record ReminderSettings(bool Enabled, double PerSecond)
{
    private const double Usual = 12;

    /// <summary>As long a round may find nothing to do before the next looks again.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(15);

    public static ReminderSettings Of(IConfiguration configuration) => new(
        !string.Equals(configuration["Reminders:Enabled"], "false", StringComparison.OrdinalIgnoreCase),
        double.TryParse(configuration["Reminders:PerSecond"], NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate > 0 ? rate : Usual);
}
