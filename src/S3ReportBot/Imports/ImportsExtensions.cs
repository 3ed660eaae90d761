using S3ReportBot.Commands;

namespace S3ReportBot.Imports;

internal static class ImportsExtensions
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<FilesOptions>().BindConfiguration("Files").ValidateDataAnnotations().ValidateOnStart();
        // A redirect would lead where no list was asked; an address of this machine is not reached through a proxy.
        services.AddHttpClient(AttachedFiles.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = !provider.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            })
            .RemoveAllLoggers();
        return services
            .AddSingleton<AttachedFiles>()
            .AddSingleton<ReportImport>()
            .AddSingleton<ElsewhereImport>()
            .AddSingleton<ICommandModule, ImportCommand>();
    }
}
