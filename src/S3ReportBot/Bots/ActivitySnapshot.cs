using Microsoft.Bot.Schema;

namespace S3ReportBot.Bots;

/// <summary>The activity of one attempt: what the bot reads of it, with its replies collected instead of sent.</summary>
internal static class ActivitySnapshot
{
    public static Activity Copy(Activity activity) => new()
    {
        Type = activity.Type,
        Id = activity.Id,
        Timestamp = activity.Timestamp,
        LocalTimestamp = activity.LocalTimestamp,
        LocalTimezone = activity.LocalTimezone,
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        From = activity.From,
        Conversation = activity.Conversation,
        Recipient = activity.Recipient,
        TextFormat = activity.TextFormat,
        Text = activity.Text,
        Locale = activity.Locale,
        Name = activity.Name,
        Action = activity.Action,
        MembersAdded = activity.MembersAdded,
        Attachments = activity.Attachments,
        Entities = activity.Entities,
        ChannelData = activity.ChannelData,
        Value = activity.Value,
        ReplyToId = activity.ReplyToId,
        DeliveryMode = DeliveryModes.ExpectReplies,
    };
}
