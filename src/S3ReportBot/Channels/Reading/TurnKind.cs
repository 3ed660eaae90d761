using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels.Reading;

/// <summary>What an activity means to the bot.</summary>
internal enum TurnKind
{
    /// <summary>Nothing that is kept: reactions, events, what nobody knows.</summary>
    None,
    Message,

    /// <summary>The bot and somebody, or a group, meet.</summary>
    Meeting,

    /// <summary>The bot was taken away: nothing can be sent there any more.</summary>
    Parting,
    Edit,
    Deletion,

    /// <summary>A card's button that waits for its answer.</summary>
    CardAction,

    /// <summary>Whether a file may be put among the person's own.</summary>
    FileConsent,
}

internal static class TurnKinds
{
    public const string FileConsentName = "fileConsent/invoke";
    private const string CardActionName = "adaptiveCard/action";
    private const string Undeleted = "undeleteMessage";

    public static TurnKind Of(Activity activity) => activity switch
    {
        not { From.Id.Length: > 0, Conversation.Id.Length: > 0 } => TurnKind.None,
        { Type: ActivityTypes.Message } => Scope.IsPersonal(activity) || Mentions.NameBot(activity) ? TurnKind.Message : TurnKind.None,
        { Type: ActivityTypes.InstallationUpdate, Action: InstallationUpdateActionTypes.Add } => TurnKind.Meeting,
        { Type: ActivityTypes.InstallationUpdate, Action: InstallationUpdateActionTypes.Remove } => TurnKind.Parting,
        { Type: ActivityTypes.ConversationUpdate, MembersAdded.Count: > 0 } => SomebodyMet(activity) ? TurnKind.Meeting : TurnKind.None,
        { Type: ActivityTypes.ConversationUpdate, MembersRemoved: { } removed } when HasBot(removed, activity) => TurnKind.Parting,
        { Type: ActivityTypes.Invoke, Name: CardActionName } => TurnKind.CardAction,
        { Type: ActivityTypes.Invoke, Name: FileConsentName } => TurnKind.FileConsent,
        { Type: ActivityTypes.MessageUpdate } when Scope.IsPersonal(activity) => EventOf(activity) == Undeleted ? TurnKind.None : TurnKind.Edit,
        { Type: ActivityTypes.MessageDelete } when Scope.IsPersonal(activity) => TurnKind.Deletion,
        _ => TurnKind.None,
    };

    /// <summary>In a group the bot itself; alone with somebody that person, and where it is installed either of both.</summary>
    private static bool SomebodyMet(Activity activity) =>
        Scope.IsPersonal(activity)
            ? ChannelCapabilities.Of(activity.ChannelId).ComesByInstallation || activity.MembersAdded.Any(member => member is not null && member.Id != activity.Recipient?.Id)
            : HasBot(activity.MembersAdded, activity);

    private static bool HasBot(IList<ChannelAccount> members, Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } bot && members.Any(member => member?.Id == bot);

    private static string? EventOf(Activity activity) => ChannelDataText.EventType(activity.ChannelData);
}
