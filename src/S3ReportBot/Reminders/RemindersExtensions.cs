using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Turns;

namespace S3ReportBot.Reminders;

internal static class RemindersExtensions
{
    public static IServiceCollection AddReminders(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(ReminderSettings.Of(configuration))
        .AddSingleton<DeadlineStore>()
        .AddSingleton<ContactStore>()
        .AddSingleton<ReminderStore>()
        .AddSingleton<Deadlines>()
        .AddSingleton<ReminderPace>()
        .AddSingleton<ReminderWakeup>()
        .AddSingleton<PeriodOpening>()
        .AddSingleton<DueReminders>()
        .AddSingleton<ReminderTurns>()
        .AddSingleton<ReminderClaims>()
        .AddSingleton<ReminderSender>()
        .AddSingleton<DigestReports>()
        .AddSingleton<LeadDigests>()
        .AddSingleton<ReminderRounds>()
        .AddSingleton<Nudges>()
        .AddHostedService<ReminderService>();
}
