using System.Diagnostics;
using System.Diagnostics.Metrics;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Vocabulary;

namespace S3ReportBot.Telemetry;

/// <summary>
/// What the bot measures of itself, under the meter and the source `S3ReportBot`; docs/operating.md lists every instrument. No
/// measurement or span carries an answer, a name, an id of a person or conversation, or a token.
/// </summary>
internal sealed class BotTelemetry : IDisposable
{
    public const string Name = "S3ReportBot";
    private const string NotStarted = "NotStarted";

    private readonly ActivitySource _source = new(Name);
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _turnSeconds;
    private readonly Histogram<double> _storageSeconds;
    private readonly Counter<long> _reminders;
    private readonly Counter<long> _refused;
    private readonly Gauge<long> _reports;

    public BotTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _turns = meter.CreateCounter<long>("s3reportbot.turns", "{turn}", "Turns by outcome");
        _turnSeconds = meter.CreateHistogram<double>("s3reportbot.turn.duration", "s", "From the activity's arrival to the last reply, by outcome");
        _storageSeconds = meter.CreateHistogram<double>("s3reportbot.storage.duration", "s", "Storage calls by table, operation and outcome");
        _reminders = meter.CreateCounter<long>("s3reportbot.reminders", "{reminder}", "Reminders by outcome");
        _refused = meter.CreateCounter<long>("s3reportbot.requests.refused", "{request}", "Requests refused before they were a turn, by status");
        _reports = meter.CreateGauge<long>("s3reportbot.reports", "{report}", "Reports of a period by state");
    }

    /// <param name="id">The turn's id, a hash.</param>
    public TurnMeasurement Turn(string id)
    {
        var activity = _source.StartActivity("turn", ActivityKind.Server);
        activity?.SetTag("turn.id", id);
        return new TurnMeasurement(this, activity);
    }

    public void Turned(string outcome, TimeSpan took)
    {
        var tag = KeyValuePair.Create<string, object?>("outcome", outcome);
        _turns.Add(1, tag);
        _turnSeconds.Record(took.TotalSeconds, tag);
    }

    public void Stored(string table, string operation, string outcome, TimeSpan took) => _storageSeconds.Record(
        took.TotalSeconds, KeyValuePair.Create<string, object?>("table", table), KeyValuePair.Create<string, object?>("operation", operation), KeyValuePair.Create<string, object?>("outcome", outcome));

    /// <param name="state">The last that it will have.</param>
    public void Reminded(ReminderState state) =>
        _reminders.Add(1, KeyValuePair.Create<string, object?>("outcome", StoredWords.ReminderStates.Of(state)));

    public void Refused(int status) => _refused.Add(1, KeyValuePair.Create<string, object?>("status", status));

    /// <summary>How many reports of a period are in each state, none of them left out.</summary>
    public void Reports(ReportingPeriod period, IEnumerable<ReportProgress> reports)
    {
        var states = reports.CountBy(report => report.IsBegun ? StoredWords.ReportStatuses.Of(report.Status) : NotStarted).ToDictionary();
        foreach (var state in Enum.GetValues<ReportStatus>().Select(StoredWords.ReportStatuses.Of).Append(NotStarted))
            _reports.Record(states.GetValueOrDefault(state), KeyValuePair.Create<string, object?>("period", period.ToString()), KeyValuePair.Create<string, object?>("state", state));
    }

    public void Dispose() => _source.Dispose();
}
