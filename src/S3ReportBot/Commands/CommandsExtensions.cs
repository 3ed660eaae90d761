namespace S3ReportBot.Commands;

internal static class CommandsExtensions
{
    /// <summary>What everybody can type, and what that needs. Of two commands with one beginning the one that is added first is asked first.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ICommands, NavigationCommands>()
        .AddSingleton<ICommands, AnswerCommands>()
        .AddSingleton<ICommands, FindingCommands>()
        .AddSingleton<ICommands, UndoCommand>()
        .AddSingleton<ICommands, HistoryCommand>()
        .AddSingleton<ICommands, SameCommands>()
        .AddSingleton<ICommands, MemberCommands>()
        .AddSingleton<ICommands, AskCommand>()
        .AddSingleton<ICommands, ReminderCommands>()
        .AddSingleton<ReportCommands>()
        .AddSingleton<ICommands>(provider => provider.GetRequiredService<ReportCommands>())
        .AddSingleton<CommandTable>()
        .AddSingleton<OwnReports>()
        .AddSingleton<Invitations>()
        .AddSingleton<InvitationCodes>()
        .AddSingleton<JoinCommand>()
        .AddSingleton<CoordinatorNotices>()
        .AddSingleton<DocumentMessage>()
        .AddSingleton<GroupConversation>()
        .AddSingleton<DraftMove>();
}
