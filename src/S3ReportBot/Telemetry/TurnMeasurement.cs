using System.Diagnostics;

namespace S3ReportBot.Telemetry;

/// <summary>
/// One turn while it runs: failed, unless it says otherwise. Not disposable: the SDK disposes what is in a turn's state, and the turn
/// would count twice.
/// </summary>
internal sealed class TurnMeasurement(BotTelemetry telemetry, Activity? activity)
{
    private readonly long _began = Stopwatch.GetTimestamp();

    /// <summary>done, silent (a second delivery), unconfirmed, refused or failed.</summary>
    public string Outcome { get; set; } = "failed";

    public void End()
    {
        activity?.SetTag("outcome", Outcome);
        activity?.SetStatus(Outcome is "done" or "silent" ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        activity?.Dispose();
        telemetry.Turned(Outcome, Stopwatch.GetElapsedTime(_began));
    }
}
