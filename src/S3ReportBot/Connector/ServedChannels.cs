using static Microsoft.Bot.Connector.Channels;

namespace S3ReportBot.Connector;

/// <summary>The setting `Channels:Allowed`: whose messages may reach the bot. Whoever is not on the list is refused before it.</summary>
internal sealed class ServedChannels
{
    private const string Setting = "Channels:Allowed";

    /// <summary>
    /// What they are called in an activity's channelId. A name that is none would shut everybody out in silence. The SDK calls the two that
    /// are written out deprecated; a setting may name them all the same.
    /// </summary>
    private static readonly string[] Known =
    [
        Alexa, Directline, DirectlineSpeech, Email, Emulator, Facebook, Groupme, "kik", Line, M365, Msteams, Omni, Outlook, Slack, Sms,
        Telegram, Test, "twilio-sms", Webchat,
    ];

    private static readonly string[] Usual = [Msteams, Slack];

    private readonly IReadOnlyList<string>? _allowed;

    private ServedChannels(IReadOnlyList<string>? allowed) => _allowed = allowed;

    /// <summary>For whoever reads what the bot says at its start.</summary>
    public string Names => _allowed is null ? "any on this machine" : string.Join(", ", _allowed);

    /// <exception cref="SettingsException">A name that no channel has.</exception>
    public static ServedChannels Of(IConfiguration configuration, bool isDevelopment)
    {
        var one = (configuration[Setting] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        string[] named = [.. one, .. (configuration.GetSection(Setting).Get<string[]>() ?? []).Where(name => name.Length > 0)];
        if (named.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            throw new SettingsException($"{Setting} names \"{unknown}\", and no channel is called so. The names are: {string.Join(", ", Known)}.");
        if (named.Length > 0)
            return new ServedChannels(named);
        return new ServedChannels(isDevelopment ? null : Usual);
    }

    public bool Has(string? channel) => _allowed is null || (channel is not null && _allowed.Contains(channel));
}
