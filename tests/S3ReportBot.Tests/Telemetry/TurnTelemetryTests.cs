using System.Diagnostics.Metrics;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using S3ReportBot.Bots;
using S3ReportBot.Telemetry;

namespace S3ReportBot.Tests.Telemetry;

/// <summary>Each turn is counted once, by what became of it.</summary>
public sealed class TurnTelemetryTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<BotTelemetry>().BuildServiceProvider();
    private readonly MeterListener _measurements = new();
    private readonly List<string?> _counted = [];

    public TurnTelemetryTests()
    {
        // Other tests measure at the same time.
        var meters = _services.GetRequiredService<IMeterFactory>();
        _measurements.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name == "s3reportbot.turns")
                listener.EnableMeasurementEvents(instrument);
        };
        _measurements.SetMeasurementEventCallback<long>((_, _, tags, _) => _counted.Add((string?)tags[0].Value));
        _measurements.Start();
    }

    [Fact]
    public async Task By_what_the_turn_says_of_itself()
    {
        await RunAsync(ActivityTypes.Message, context => context.TurnState.Get<TurnMeasurement>().Outcome = "silent");

        Assert.Equal(["silent"], _counted);
    }

    [Fact]
    public async Task As_failed_when_it_throws()
    {
        var turn = RunAsync(ActivityTypes.Message, _ => throw new InvalidOperationException());

        await Assert.ThrowsAsync<InvalidOperationException>(() => turn);

        Assert.Equal(["failed"], _counted);
    }

    [Fact]
    public async Task What_is_no_turn_goes_on_and_is_not_counted()
    {
        var went = false;
        await RunAsync(ActivityTypes.Event, _ => went = true);

        Assert.True(went);
        Assert.Empty(_counted);
    }

    public void Dispose()
    {
        _measurements.Dispose();
        _services.Dispose();
    }

    private async Task RunAsync(string type, Action<ITurnContext> turn)
    {
        var telemetry = new TurnTelemetry(_services.GetRequiredService<BotTelemetry>(), NullLogger<TurnTelemetry>.Instance);
        var activity = new Activity(type)
        {
            Id = "1", ChannelId = "test", From = new ChannelAccount("anna"), Conversation = new ConversationAccount(id: "chat"),
        };
        using var context = new TurnContext(new TestAdapter(), activity);
        await telemetry.OnTurnAsync(context, _ =>
        {
            turn(context);
            return Task.CompletedTask;
        });
    }
}
