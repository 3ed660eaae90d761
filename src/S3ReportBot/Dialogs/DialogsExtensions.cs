namespace S3ReportBot.Dialogs;

internal static class DialogsExtensions
{
    public static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddSingleton<ReportDialog>()
        .AddSingleton<UnreadMessage>()
        .AddSingleton<MessageRecognizer>()
        .AddSingleton<MessageMeaning>()
        .AddSingleton<TopicAnswers>()
        .AddSingleton<GradedHelp>()
        .AddSingleton<TwoThings>()
        .AddSingleton<Corrections>()
        .AddSingleton<Confirmations>()
        .AddSingleton<EditedMessages>()
        .AddSingleton<ReportChoice>()
        .AddSingleton<ReportOpener>()
        .AddSingleton<Navigator>()
        .AddSingleton<UnaskedQuestion>();
}
