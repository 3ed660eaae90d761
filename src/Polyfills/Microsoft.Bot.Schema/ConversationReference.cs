namespace Microsoft.Bot.Schema;

/// <summary>Where a conversation can be reached again later.</summary>
public class ConversationReference
{
    public string ActivityId { get; set; }

    public ChannelAccount User { get; set; }

    public ChannelAccount Bot { get; set; }

    public ConversationAccount Conversation { get; set; }

    public string ChannelId { get; set; }

    public string Locale { get; set; }

    public string ServiceUrl { get; set; }

    /// <summary>The event that starts a turn in this conversation without anybody having written.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = default) => Id = id;

    public string Id { get; set; }
}

public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = default) => Activities = activities;

    public IList<Activity> Activities { get; set; }
}
