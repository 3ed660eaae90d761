using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using S3ReportBot.Bots;
using S3ReportBot.Channels;
using S3ReportBot.Commands;
using S3ReportBot.Deliveries;
using S3ReportBot.Dialogs;
using S3ReportBot.Documents;
using S3ReportBot.Edges;
using S3ReportBot.Identity;
using S3ReportBot.Imports;
using S3ReportBot.Installation;
using S3ReportBot.LastPeriod;
using S3ReportBot.Health;
using S3ReportBot.Leads;
using S3ReportBot.LocalChat;
using S3ReportBot.Questionnaires;
using S3ReportBot.Reminders;
using S3ReportBot.Signals;
using S3ReportBot.Storage;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Turns;

namespace S3ReportBot;

/// <summary>The one place where the parts are put together; the tests use it too.</summary>
internal static partial class ReportBotBuilder
{
    public static IServiceCollection AddReportBot(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddHttpClient(FileUpload.ClientName).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddIdentity(BotIdentity.Of(configuration), ServedChannels.Of(configuration, environment.IsDevelopment())).AddDeliveries(environment).AddEdges(environment.IsDevelopment());
        services.AddSingleton(TimeProvider.System).AddSignals(configuration);
        AddFiles(services, DialogsFolder.Find(configuration));
        AddStores(services, configuration);
        AddConversation(services);
        services.AddHealth();
        services.AddLeads(configuration);
        services.AddImports();
        services.AddReminders(configuration);
        services.AddDocuments().AddSingleton<PublicAddress>().AddSingleton<ISealedReports, StoredReports>();
        services.AddSingleton<CallerCheck>().AddSingleton<RefusedRequests>();
        services.AddSingleton<TurnTelemetry>()
            .AddSingleton<AdapterWithErrorHandler>()
            .AddSingleton<BotAdapter>(provider => provider.GetRequiredService<AdapterWithErrorHandler>())
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<AdapterWithErrorHandler>());
        if (environment.IsDevelopment())
            services.AddLocalChat();
        return services;
    }

    /// <summary>Opens storage and builds the dialogs too, so that what is wrong stops the start.</summary>
    public static void MapReportBot(this WebApplication app)
    {
        app.Services.GetRequiredService<BotIdentity>().Require(app.Environment.IsDevelopment());
        if (app.Environment.IsDevelopment())
            ListeningAddresses.RequireLoopback(app.Configuration);
        app.UseEdges();
        app.Services.GetRequiredService<IBot>();
        app.MapMessages();
        app.MapDocuments();
        app.MapHealth();
        app.MapLeads();
        if (app.Environment.IsDevelopment())
            app.MapLocalChat();
        Log.Serving(app.Logger, app.Services.GetRequiredService<ServedChannels>().Names);
    }

    private static void AddFiles(IServiceCollection services, DialogsFolder folder) => services
        .AddSingleton(folder.LoadForms())
        .AddSingleton(folder.LoadTexts())
        .AddSingleton(folder.LoadPartnerships())
        .AddSingleton(folder.LoadRegions())
        .AddSingleton(folder.LoadDaysOff());

    private static void AddStores(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<ITables>(provider => new MeasuredTables(Open(provider, configuration), provider.GetRequiredService<BotSignals>()))
        .AddSingleton<ReportStore>()
        .AddSingleton<ReportMover>()
        .AddSingleton<PeopleStore>()
        .AddSingleton<MemberDirectory>()
        .AddSingleton<InvitationStore>()
        .AddSingleton<PartnershipStore>()
        .AddSingleton<OverviewStore>()
        .AddSingleton<Secrets>();

    private static ITables Open(IServiceProvider services, IConfiguration configuration) => ConfiguredTables.OpenAsync(
        configuration, services.GetRequiredService<IHostEnvironment>().ContentRootPath, services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<SqliteTables>>(), CancellationToken.None).GetAwaiter().GetResult();

    private static void AddConversation(IServiceCollection services) => services
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
        .AddSingleton<Invitations>()
        .AddSingleton<JoinCommand>()
        .AddSingleton<CoordinatorNotices>()
        .AddSingleton<DocumentMessage>()
        .AddSingleton<FileUpload>()
        .AddSingleton<FileOffers>()
        .AddSingleton<GroupConversation>()
        .AddSingleton<InvitationCodes>()
        .AddSingleton<CommandTable>()
        .AddSingleton<Confirmations>()
        .AddSingleton<EditedMessages>()
        .AddSingleton<MessageMeaning>()
        .AddSingleton<ReportChoice>()
        .AddSingleton<ReportOpener>()
        .AddSingleton<Navigator>()
        .AddSingleton<ReportDialog>()
        .AddSingleton<UnaskedQuestion>()
        .AddSingleton<ReportBot>()
        .AddSingleton<MovedReports>()
        .AddSingleton<DraftMove>()
        .AddSingleton<TurnReader>()
        .AddSingleton<TurnWriter>()
        .AddSingleton<TurnGates>()
        .AddSingleton<TurnFiles>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<LateReplies>()
        .AddSingleton<TurnSender>()
        .AddSingleton<IBot>(provider => ActivatorUtilities.CreateInstance<TurnBot>(provider, provider.GetRequiredService<ReportBot>()));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Channels served: {Channels}.")]
        public static partial void Serving(ILogger logger, string channels);
    }
}
