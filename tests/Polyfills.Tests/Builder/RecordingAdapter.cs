using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Builder;

/// <summary>An adapter that keeps what it is told and gives out ids in order.</summary>
public sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public Task RunAsync(ITurnContext turnContext, BotCallbackHandler bot) => RunPipelineAsync(turnContext, bot, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        Task.FromResult(Array.ConvertAll(activities, activity =>
        {
            Sent.Add(activity);
            return new ResourceResponse($"sent-{Sent.Count}");
        }));

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
