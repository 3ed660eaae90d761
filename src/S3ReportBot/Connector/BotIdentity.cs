using Microsoft.Bot.Connector.Authentication;

namespace S3ReportBot.Connector;

internal enum AppType
{
    /// <summary>The SDK's default when nothing is set; new bots cannot be made so any more.</summary>
    MultiTenant,
    SingleTenant,
    UserAssignedMSI,
}

/// <summary>Who the bot is to its channels: the settings of the Bot Framework SDK under their own names. See docs/authentication.md.</summary>
internal sealed record BotIdentity
{
    private const string DefaultLogin = "https://login.microsoftonline.com";

    public required AppType Type { get; init; }

    /// <summary>Empty in Development without a channel.</summary>
    public required string AppId { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Empty for a managed identity.</summary>
    public required string Password { get; init; }

    /// <summary>The only tenants whose people are served.</summary>
    public required IReadOnlyList<string> Tenants { get; init; }

    /// <summary>Where the channels' keys are announced.</summary>
    public required Uri Metadata { get; init; }

    public required string Issuer { get; init; }

    /// <summary>Whom the bot's own tokens are for.</summary>
    public required string Audience { get; init; }

    /// <summary>Where the bot gets them.</summary>
    public required Uri Login { get; init; }

    public bool IsConfigured => AppId.Length > 0;

    /// <exception cref="SettingsException">A value that cannot be meant.</exception>
    public static BotIdentity Of(IConfiguration configuration)
    {
        var tenant = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey] ?? "";
        var tenants = configuration.GetSection("Channels:AllowedTenants").Get<string[]>() ?? [];
        return new BotIdentity
        {
            Type = TypeOf(configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]),
            AppId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey] ?? "",
            TenantId = tenant,
            Password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey] ?? "",
            Tenants = tenants.Length > 0 || tenant.Length == 0 ? tenants : [tenant],
            Metadata = Address("ToBotFromChannelOpenIdMetadataUrl", AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            Issuer = Value("ToBotFromChannelTokenIssuer", AuthenticationConstants.ToBotFromChannelTokenIssuer),
            Audience = Value("ToChannelFromBotOAuthScope", AuthenticationConstants.ToChannelFromBotOAuthScope),
            Login = Address("ToChannelFromBotLoginUrl", DefaultLogin),
        };

        string Value(string key, string otherwise) => configuration[key] is { Length: > 0 } value ? value : otherwise;

        Uri Address(string key, string otherwise) =>
            Uri.TryCreate(Value(key, otherwise), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
                ? url
                : throw new SettingsException($"{key} must be an https address.");
    }

    /// <summary>Whether the bot may start with these settings. In Development it may without any.</summary>
    /// <exception cref="SettingsException">It may not.</exception>
    public void Require(bool isDevelopment)
    {
        if (!IsConfigured && isDevelopment)
            return;
        if (!IsConfigured)
            throw new SettingsException("MicrosoftAppId is not set: without it nobody could be told from a channel, so the bot starts so only in Development. "
                + "Set MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppType (SingleTenant or UserAssignedMSI) in appsettings.json or the environment; docs/authentication.md says where they come from.");
        if (!Guid.TryParse(AppId, out _))
            throw new SettingsException("MicrosoftAppId must be the app's id, like 00001111-aaaa-2222-bbbb-3333cccc4444.");
        if (Type != AppType.MultiTenant && !Guid.TryParse(TenantId, out _))
            throw new SettingsException($"MicrosoftAppTenantId must be the tenant's id when MicrosoftAppType is {Type}.");
        if (Type != AppType.UserAssignedMSI && Password.Length == 0)
            throw new SettingsException($"MicrosoftAppPassword must be set when MicrosoftAppType is {Type}. With UserAssignedMSI no secret is needed.");
        if (Tenants.Count == 0)
            throw new SettingsException("Channels:AllowedTenants must name the tenants whose people may use the bot when MicrosoftAppType is MultiTenant.");
    }

    private static AppType TypeOf(string? type) => type?.Trim().ToUpperInvariant() switch
    {
        null or "" or "MULTITENANT" => AppType.MultiTenant,
        "SINGLETENANT" => AppType.SingleTenant,
        "USERASSIGNEDMSI" => AppType.UserAssignedMSI,
        _ => throw new SettingsException("MicrosoftAppType must be SingleTenant, UserAssignedMSI or MultiTenant."),
    };
}
