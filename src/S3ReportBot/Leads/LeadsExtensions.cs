using S3ReportBot.Commands;
using S3ReportBot.Core.Partnerships;

namespace S3ReportBot.Leads;

internal static class LeadsExtensions
{
    public static IServiceCollection AddLeads(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(provider => LeadsSetting.Read(configuration, provider.GetRequiredService<PartnershipDirectory>()))
        .AddSingleton<StatusCommand>()
        .AddSingleton<ICommands>(provider => provider.GetRequiredService<StatusCommand>())
        .AddSingleton<ICommands, DocumentCommand>()
        .AddSingleton<ICommands, ReopenCommand>()
        .AddSingleton<ICommands, ExportCommand>()
        .AddSingleton<ICommands, NudgeCommand>()
        .AddSingleton<ICommands, DueCommand>()
        .AddSingleton<ICommands, MemberLeadCommands>()
        .AddSingleton<ReopenNotice>()
        .AddSingleton<Targets>()
        .AddSingleton<MemberList>()
        .AddSingleton<StandingList>()
        .AddSingleton<StatusDetail>()
        .AddSingleton<ReminderLines>()
        .AddSingleton<StatusPages>()
        .AddSingleton<ExportFile>()
        .AddSingleton<LeadLinks>()
        .AddSingleton<LeadEndpoints>();

    /// <summary>GET and HEAD of /status/TOKEN and /exports/TOKEN/FILE-NAME.</summary>
    public static void MapLeads(this IEndpointRouteBuilder endpoints)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        endpoints.MapMethods(LeadEndpoints.PageRoute, methods, (HttpContext context, string token, LeadEndpoints leads) => leads.ServePageAsync(context, token));
        endpoints.MapMethods(
            LeadEndpoints.FileRoute, methods, (HttpContext context, string token, string fileName, LeadEndpoints leads) => leads.ServeFileAsync(context, token, fileName));
    }
}
