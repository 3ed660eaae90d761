using Microsoft.Bot.Schema;
using static Microsoft.Bot.Connector.Channels;

namespace S3ReportBot.Channels;

/// <summary>Who sent an activity and where. However long a channel's ids and names are, these are short enough to be kept.</summary>
internal static class ActivityIdentity
{
    private const int LongestName = 100;
    private const int LongestId = 500;

    /// <summary>
    /// One person over all of a Teams tenant; on other channels the channel's own user, because there a client may write any
    /// directory id into its messages. Where it may write any user's id too, that id counts in its conversation alone.
    /// </summary>
    public static string Person(IActivity activity) => activity.From switch
    {
        // A group is met as a whole, whoever brought the bot there.
        _ when activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate && !Scope.IsPersonal(activity) => Conversation(activity),
        { AadObjectId: { Length: > 0 } id } when activity.ChannelId == Msteams => Short($"entra/{activity.Conversation.TenantId}/{id}"),
        var from when ChannelCapabilities.Of(activity.ChannelId).ClientNamesItself => InConversation(activity.ChannelId, Scope.Conversation(activity), from.Id),
        var from => Short($"{activity.ChannelId}/{from.Id}"),
    };

    /// <summary>Escaped, so that no user's id reaches into another conversation.</summary>
    public static string InConversation(string channel, string conversation, string user) => Short($"{channel}/{Uri.EscapeDataString(conversation)}/{user}");

    public static string Conversation(IActivity activity) => Short($"{activity.ChannelId}/{Scope.Conversation(activity)}");

    /// <summary>Somebody who writes has a name, if only an id; empty where one who came is not named.</summary>
    public static string Name(IActivity activity)
    {
        var unnamed = activity.Type == ActivityTypes.Message ? activity.From.Id : "";
        var name = string.IsNullOrWhiteSpace(activity.From.Name) ? unnamed : activity.From.Name;
        return name.Length <= LongestName ? name : string.Concat(name.EnumerateRunes().Take(LongestName - 1)) + "…";
    }

    private static string Short(string id) => id.Length <= LongestId ? id : $"{id[..LongestName]}/{TurnId.Hash(id)}";
}
