using Microsoft.Bot.Schema;

namespace S3ReportBot.Channels;

/// <summary>Who sent an activity and where.</summary>
internal static class Who
{
    /// <summary>One person over all of a Teams tenant; on other channels the channel's own user.</summary>
    public static string Person(IActivity activity) => activity.From switch
    {
        { AadObjectId: { Length: > 0 } id } => $"entra/{activity.Conversation.TenantId}/{id}",
        var from => $"{activity.ChannelId}/{from.Id}",
    };

    public static string Conversation(IActivity activity) => $"{activity.ChannelId}/{activity.Conversation.Id}";

    public static string Name(IActivity activity) => string.IsNullOrWhiteSpace(activity.From.Name) ? activity.From.Id : activity.From.Name;
}
