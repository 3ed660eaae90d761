using Microsoft.Bot.Schema;
using static Microsoft.Bot.Connector.Channels;

namespace S3ReportBot.Channels;

/// <summary>Whether an activity comes from one person's chat with the bot, or from where others read along.</summary>
internal static class Scope
{
    private const char DirectMessage = 'D';

    public static bool IsPersonal(IActivity activity) => activity.Conversation switch
    {
        { IsGroup: true } or { ConversationType: "groupChat" or "channel" } => false,
        { Id: var id } when activity.ChannelId == Slack => SlackChannel(id) is null or [DirectMessage, ..],
        _ => true,
    };

    /// <summary>
    /// The conversation without its thread. A thread of a direct message is the same chat; a Teams channel's threads and their
    /// channel are one group.
    /// </summary>
    public static string Conversation(IActivity activity)
    {
        var id = activity.Conversation.Id;
        if (activity.ChannelId == Slack && id.Split(':') is [var bot, var team, var channel, _])
            return $"{bot}:{team}:{channel}";
        return IsPersonal(activity) ? id : id.Split(";messageid=")[0];
    }

    /// <summary>Azure Bot Service names a Slack conversation `bot:team:channel`, in a thread also `:thread`.</summary>
    private static string? SlackChannel(string id) => id.Split(':') is [_, _, var channel, ..] ? channel : null;
}
