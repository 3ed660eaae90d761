using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext : ITurnContext, IDisposable
{
    private const string TurnLocale = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSendActivities = [];
    private readonly List<UpdateActivityHandler> _onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> _onDeleteActivity = [];
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    /// <summary>A turn for another activity with the state, the handlers and the buffer of this one.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
        : this(AdapterOf(turnContext), activity)
    {
        TurnState = turnContext.TurnState;
        if (turnContext is not TurnContext turn)
            return;
        Responded = turn.Responded;
        BufferedReplyActivities = turn.BufferedReplyActivities;
        _onSendActivities = turn._onSendActivities;
        _onUpdateActivity = turn._onUpdateActivity;
        _onDeleteActivity = turn._onDeleteActivity;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    /// <summary>The culture of the turn, once the pipeline has found one.</summary>
    public string Locale
    {
        get => TurnState.Get<string>(TurnLocale);
        set => TurnState.Set(TurnLocale, value);
    }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>What was sent in a turn that expects its replies in the response, with every adapter.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSendActivities.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdateActivity.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDeleteActivity.Add(handler);
        return this;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
            TurnState.Dispose();
        _disposed = true;
    }

    private static BotAdapter AdapterOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Adapter;
    }
}
