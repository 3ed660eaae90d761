using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        foreach (var activity in activities)
        {
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || _sendTraceActivity)
                Enqueue(activity);
        }

        return Array.ConvertAll(activities, activity => new ResourceResponse(activity.Id));
    }

    /// <summary>Replaces what waits in the queue under the same id.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var found = Rebuild(waiting => waiting.Id == activity.Id ? activity : waiting);
        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Rebuild(waiting => waiting.Id == reference.ActivityId ? null : waiting);
        return Task.CompletedTask;
    }

    /// <summary>The next reply, or null when none waits.</summary>
    public IActivity GetNextReply()
    {
        lock (_lock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>The next reply, as soon as there is one.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
                return Task.FromResult<IActivity>(reply);
            var next = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            var giveUp = cancellationToken.Register(() => next.TrySetCanceled(cancellationToken));
            _ = next.Task.ContinueWith(_ => giveUp.Dispose(), TaskScheduler.Default);
            _waiting.Enqueue(next);
            return next.Task;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var next))
                if (next.TrySetResult(activity))
                    return;
            ActiveQueue.Enqueue(activity);
        }
    }

    private bool Rebuild(Func<Activity, Activity> replace)
    {
        lock (_lock)
        {
            var changed = false;
            foreach (var waiting in DequeueAll())
            {
                var replaced = replace(waiting);
                changed |= replaced != waiting;
                if (replaced != null)
                    ActiveQueue.Enqueue(replaced);
            }

            return changed;
        }
    }

    private Activity[] DequeueAll()
    {
        var all = ActiveQueue.ToArray();
        ActiveQueue.Clear();
        return all;
    }
}
