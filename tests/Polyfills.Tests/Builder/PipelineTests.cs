using System.Globalization;
using Microsoft.Bot.Builder;

namespace Polyfills.Tests.Builder;

public class PipelineTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Middleware_stands_around_the_bot_in_the_order_of_its_use()
    {
        _adapter.Use(new Around("outer", _order)).Use(new Around("inner", _order));

        await _adapter.RunAsync(Turn(), Bot);

        Assert.Equal(["outer in", "inner in", "bot", "inner out", "outer out"], _order);
    }

    [Fact]
    public async Task Middleware_that_does_not_call_next_ends_the_turn()
    {
        _adapter.Use(new Around("outer", _order)).Use(new Silent());

        await _adapter.RunAsync(Turn(), Bot);

        Assert.Equal(["outer in", "outer out"], _order);
    }

    [Fact]
    public async Task An_exception_goes_to_the_error_handler_after_the_middleware()
    {
        _adapter.Use(new Around("outer", _order));
        _adapter.OnTurnError = (_, e) =>
        {
            _order.Add(e.Message);
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(Turn(), (_, _) => throw new InvalidOperationException("broken"));

        Assert.Equal(["outer in", "broken"], _order);
    }

    [Fact]
    public async Task Without_an_error_handler_an_exception_goes_on() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _adapter.RunAsync(Turn(), (_, _) => throw new InvalidOperationException("broken")));

    [Fact]
    public async Task A_turn_runs_in_the_culture_of_its_activity_and_nothing_after_it_does()
    {
        var before = CultureInfo.CurrentCulture;
        string? during = null;

        await _adapter.RunAsync(Turn("de-AT"), (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal("de-AT", during);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task A_locale_that_is_none_leaves_the_culture()
    {
        string? during = null;

        await _adapter.RunAsync(Turn("no locale!"), (_, _) =>
        {
            during = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(CultureInfo.CurrentCulture.Name, during);
    }

    [Fact]
    public async Task A_conversation_continues_as_an_event_to_the_bot()
    {
        string? seen = null;

        await _adapter.ContinueConversationAsync("app", Some.Message().GetConversationReference(), Note, CancellationToken.None);

        Assert.Equal("event ContinueConversation c1", seen);

        Task Note(ITurnContext turn, CancellationToken cancellationToken)
        {
            seen = $"{turn.Activity.Type} {turn.Activity.Name} {turn.Activity.Conversation.Id}";
            return Task.CompletedTask;
        }
    }

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _order.Add("bot");
        return Task.CompletedTask;
    }

    private TurnContext Turn(string? locale = null)
    {
        var activity = Some.Message();
        activity.Locale = locale;
        return new TurnContext(_adapter, activity);
    }

    private sealed class Around(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            await next(cancellationToken);
            order.Add($"{name} out");
        }
    }

    private sealed class Silent : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
