namespace S3ReportBot.Identity;

/// <summary>Who the bot is to its channels: the settings of the Bot Framework SDK under their own names.</summary>
/// <param name="AppId">Empty in Development without a channel.</param>
internal sealed record BotIdentity(string AppId)
{
    public static BotIdentity Of(IConfiguration configuration) => new(configuration["MicrosoftAppId"] ?? "");
}
