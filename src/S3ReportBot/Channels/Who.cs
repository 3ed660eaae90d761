using Microsoft.Bot.Schema;
using S3ReportBot.Turns;

namespace S3ReportBot.Channels;

/// <summary>Who sent an activity and where. However long a channel's ids and names are, these are short enough to be kept.</summary>
internal static class Who
{
    private const int LongestName = 100;
    private const int LongestId = 500;

    /// <summary>One person over all of a Teams tenant; on other channels the channel's own user.</summary>
    public static string Person(IActivity activity) => activity.From switch
    {
        // A group is met as a whole, whoever brought the bot there.
        _ when activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate && !Scope.IsPersonal(activity) => Conversation(activity),
        { AadObjectId: { Length: > 0 } id } => Short($"entra/{activity.Conversation.TenantId}/{id}"),
        var from => Short($"{activity.ChannelId}/{from.Id}"),
    };

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
