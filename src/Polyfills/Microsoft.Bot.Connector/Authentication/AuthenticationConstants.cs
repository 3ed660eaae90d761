namespace Microsoft.Bot.Connector.Authentication;

public static class AuthenticationConstants
{
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";
    public const string AudienceClaim = "aud";
    public const string AppIdClaim = "appid";
    public const string AnonymousAuthType = "anonymous";
}
