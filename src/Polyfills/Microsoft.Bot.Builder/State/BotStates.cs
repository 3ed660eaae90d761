namespace Microsoft.Bot.Builder;

/// <summary>What belongs to one conversation, whoever speaks.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.ChannelOf(turnContext)}/conversations/{StateKey.ConversationOf(turnContext)}";
}

/// <summary>What belongs to one user of a channel, in whatever conversation.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.ChannelOf(turnContext)}/users/{StateKey.UserOf(turnContext)}";
}

internal static class StateKey
{
    public static string ChannelOf(ITurnContext turnContext) => Required(turnContext.Activity.ChannelId, "channelId");

    public static string ConversationOf(ITurnContext turnContext) => Required(turnContext.Activity.Conversation?.Id, "conversation.id");

    public static string UserOf(ITurnContext turnContext) => Required(turnContext.Activity.From?.Id, "from.id");

    private static string Required(string value, string member) =>
        value ?? throw new InvalidOperationException($"The activity has no {member}, and the state is kept under it.");
}
