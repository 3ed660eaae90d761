using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using S3ReportBot.Bots;
using S3ReportBot.Commands;
using S3ReportBot.Connector;
using S3ReportBot.Connector.Inbound;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Dialogs;
using S3ReportBot.Downloads;
using S3ReportBot.Imports;
using S3ReportBot.Leads;
using S3ReportBot.LocalChat;
using S3ReportBot.Questionnaires;
using S3ReportBot.Reminders;
using S3ReportBot.Storage.Keys;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Storage.Tables.Sqlite;
using S3ReportBot.Telemetry;

namespace S3ReportBot.Hosting;

/// <summary>The one place where the parts are put together; the tests use it too.</summary>
internal static partial class ReportBotBuilder
{
    public static IServiceCollection AddReportBot(this IServiceCollection services, IConfiguration configuration,
        IHostEnvironment environment)
    {
        var served = ServedChannels.Of(configuration, environment.IsDevelopment());
        services.AddSingleton(TimeProvider.System).AddTelemetry(configuration).AddHealth();
        AddFiles(services, DialogsFolder.Find(configuration));
        AddStores(services, configuration);
        services.AddIdentity(BotIdentity.Of(configuration), served).AddOutbound(environment).AddInbound(environment.IsDevelopment());
        services.AddDownloads();
        services.AddCommands();
        services.AddLeads(configuration);
        services.AddImports();
        services.AddDialogs();
        services.AddBot();
        services.AddReminders(configuration);
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
        app.UseInbound();
        app.Services.GetRequiredService<IBot>();
        app.MapMessages();
        app.MapDownloads();
        app.MapHealth();
        app.MapLeads();
        if (app.Environment.IsDevelopment())
            app.MapLocalChat();
        Log.Serving(app.Logger, app.Services.GetRequiredService<ServedChannels>().Names);
    }

    private static void AddFiles(IServiceCollection services, DialogsFolder folder)
    {
        // The words of ten languages take longest: they are read beside all that is put together meanwhile.
        var reader = Task.Run(folder.LoadReader);
        services
            .AddSingleton(_ => reader.GetAwaiter().GetResult())
            .AddSingleton(folder.LoadForms())
            .AddSingleton(folder.LoadTexts())
            .AddSingleton(folder.LoadTopics())
            .AddSingleton(folder.LoadPartnerships())
            .AddSingleton(folder.LoadRegions())
            .AddSingleton(folder.LoadDaysOff());
    }

    private static void AddStores(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<ITables>(provider => new MeasuredTables(Open(provider, configuration), provider.GetRequiredService<BotTelemetry>()))
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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Channels served: {Channels}.")]
        public static partial void Serving(ILogger logger, string channels);
    }
}
