using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using S3ReportBot.Telemetry;

namespace S3ReportBot.Tests.Telemetry;

/// <summary>Everything that leaves the process about itself: each log entry with its scopes and exception, each exported span and measurement.</summary>
internal sealed class Sink : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _measurements = new();

    public Sink()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => TelemetryExtensions.Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Add($"span {activity.DisplayName}", activity.TagObjects),
        };
        ActivitySource.AddActivityListener(_spans);
        _measurements.InstrumentPublished = (instrument, listener) =>
        {
            if (TelemetryExtensions.Meters.Contains(instrument.Meter.Name))
                listener.EnableMeasurementEvents(instrument);
        };
        _measurements.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add($"{instrument.Name} {value}", tags.ToArray()));
        _measurements.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument.Name, tags.ToArray()));
        _measurements.Start();
    }

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"scope {state}");
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
            Add("scope", values);
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        _spans.Dispose();
        _measurements.Dispose();
    }

    private void Add(string what, IEnumerable<KeyValuePair<string, object?>> tags) =>
        _lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{what} {string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"))}"));
}
