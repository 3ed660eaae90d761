namespace Microsoft.Bot.Connector.Authentication;

public static class AuthenticationConstants
{
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string AzureCallerId = "urn:botframework:azure";
    public const string AudienceClaim = "aud";
    public const string AppIdClaim = "appid";
    public const string AnonymousAuthType = "anonymous";
}
