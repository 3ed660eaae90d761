using S3ReportBot.Commands;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Downloads;
using S3ReportBot.Turns;

namespace S3ReportBot.Leads;

internal static class LeadsExtensions
{
    public static IServiceCollection AddLeads(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(provider => LeadsSetting.Read(configuration, provider.GetRequiredService<PartnershipDirectory>()))
        .AddSingleton<PresentRights>()
        .AddSingleton<ICommandModule, StatusCommand>()
        .AddSingleton<ICommandModule, DocumentCommand>()
        .AddSingleton<ReopenTargets>()
        .AddConfirmed<ReopenCommand>()
        .AddSingleton<ICommandModule, ExportCommand>()
        .AddSingleton<NudgePlans>()
        .AddConfirmed<NudgeCommand>()
        .AddConfirmed<DueCommand>()
        .AddConfirmed<MemberLeadCommands>()
        .AddConfirmed<NameCommands>()
        .AddSingleton<ICommandModule, NearLines>()
        .AddSingleton<Targets>()
        .AddSingleton<MemberList>()
        .AddSingleton<StandingList>()
        .AddSingleton<StatusDetail>()
        .AddSingleton<ReminderLines>()
        .AddSingleton<StatusPages>()
        .AddSingleton<ExportFile>()
        .AddSingleton<LeadLinks>()
        .AddSingleton<LeadEndpoints>();

    private static IServiceCollection AddConfirmed<T>(this IServiceCollection services)
        where T : class, ICommandModule, IConfirmedCommand => services
        .AddSingleton<T>()
        .AddSingleton<ICommandModule>(provider => provider.GetRequiredService<T>())
        .AddSingleton<IConfirmedCommand>(provider => provider.GetRequiredService<T>());

    /// <summary>GET and HEAD of /status/TOKEN and /exports/TOKEN/FILE-NAME.</summary>
    public static void MapLeads(this IEndpointRouteBuilder endpoints)
    {
        foreach (var root in (string[])[LeadEndpoints.PageRoot, LeadEndpoints.FileRoot])
            endpoints.MapLinks(root, (HttpContext context, LeadEndpoints leads) => leads.ServeAsync(context));
    }
}
