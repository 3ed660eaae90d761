using S3ReportBot.Storage.Reminders;

namespace S3ReportBot.Commands;

internal static class CommandsExtensions
{
    /// <summary>
    /// What everybody can type, and what that needs. Of two commands with one beginning the one that is added first is asked first.
    /// </summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ICommandModule, HelpCommands>()
        .AddSingleton<ICommandModule, NavigationCommands>()
        .AddSingleton<ICommandModule, SwitchCommand>()
        .AddSingleton<ICommandModule, AnswerCommands>()
        .AddSingleton<ICommandModule, RowCommands>()
        .AddSingleton<ICommandModule, FindingCommands>()
        .AddSingleton<ICommandModule, UndoCommand>()
        .AddSingleton<ICommandModule, MoveItCommand>()
        .AddSingleton<ICommandModule, HistoryCommand>()
        .AddSingleton<ICommandModule, SameCommands>()
        .AddSingleton<ICommandModule, MemberCommands>()
        .AddSingleton<ICommandModule, AskCommand>()
        .AddSingleton<ICommandModule, ReminderCommands>()
        .AddSingleton<ReportCommands>()
        .AddSingleton<ICommandModule>(provider => provider.GetRequiredService<ReportCommands>())
        .AddSingleton<LeaveCommand>()
        .AddSingleton<ICommandModule>(provider => provider.GetRequiredService<LeaveCommand>())
        .AddSingleton<IConfirmedCommand>(provider => provider.GetRequiredService<LeaveCommand>())
        .AddSingleton<PartnershipReports>()
        .AddSingleton<CommandTable>()
        .AddSingleton<OwnReports>()
        .AddSingleton<AfterSubmission>()
        .AddSingleton<Invitations>()
        .AddSingleton<InvitationCodes>()
        .AddSingleton<JoinCommand>()
        .AddSingleton<NoticeStore>()
        .AddSingleton<NoticeMessages>()
        .AddSingleton<Notices>()
        .AddHostedService<NoticeService>()
        .AddSingleton<DocumentMessage>()
        .AddSingleton<GroupConversation>()
        .AddSingleton<DraftMove>();
}
