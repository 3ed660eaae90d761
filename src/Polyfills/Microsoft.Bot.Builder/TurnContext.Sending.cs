using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));
        var activity = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            activity.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            activity.InputHint = inputHint;
        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            addressed.Add(activity.ApplyConversationReference(reference));
        return SendFrom(0);

        Task<ResourceResponse[]> SendFrom(int handler) => handler == _onSendActivities.Count
            ? SendNowAsync(addressed, cancellationToken)
            : _onSendActivities[handler](this, addressed, () => SendFrom(handler + 1));
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFrom(0);

        Task<ResourceResponse> UpdateFrom(int handler) => handler == _onUpdateActivity.Count
            ? Adapter.UpdateActivityAsync(this, addressed, cancellationToken)
            : _onUpdateActivity[handler](this, addressed, () => UpdateFrom(handler + 1));
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return DeleteFrom(0);

        Task DeleteFrom(int handler) => handler == _onDeleteActivity.Count
            ? Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken)
            : _onDeleteActivity[handler](this, conversationReference, () => DeleteFrom(handler + 1));
    }

    private async Task<ResourceResponse[]> SendNowAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await SendThroughAdapterAsync(activities, cancellationToken);
        if (activities.Exists(activity => activity.Type != ActivityTypes.Trace))
            Responded = true;
        return responses;
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, activities.ToArray(), cancellationToken);
        for (var i = 0; i < responses?.Length && i < activities.Count; i++)
            activities[i].Id = responses[i].Id;
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        BufferedReplyActivities.AddRange(activities);
        foreach (var activity in activities)
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                TurnState.Add(BotAdapter.InvokeResponseKey, activity);
        return activities.ConvertAll(_ => new ResourceResponse()).ToArray();
    }
}
