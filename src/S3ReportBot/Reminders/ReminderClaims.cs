using S3ReportBot.Connector.Outbound;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Storage.Reminders;
using S3ReportBot.Telemetry;

namespace S3ReportBot.Reminders;

/// <summary>This run's hold on entries of the ledger, one state after the other. Null from any of these: another instance was first.</summary>
internal sealed partial class ReminderClaims(ReminderStore ledger, BotTelemetry telemetry, TimeProvider time,
    ILogger<ReminderClaims> logger)
{
    /// <summary>From the claim until it is on its way, and from then until it has arrived; then another instance may see to it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly string _instance = Guid.NewGuid().ToString("N");

    /// <summary>Claimed, and noted to be on its way.</summary>
    public async Task<LedgerRow?> TakeAsync(LedgerRow row, CancellationToken cancellationToken) =>
        await HoldAsync(row, ReminderState.Claimed, cancellationToken) is { } claimed ? await HoldAsync(claimed, ReminderState.Sending, cancellationToken) : null;

    public Task<LedgerRow?> EndAsync(LedgerRow row, ReminderState state, string reason, CancellationToken cancellationToken)
    {
        telemetry.Reminded(state);
        if (state == ReminderState.Failed)
            Log.NotSent(logger, reason);
        return ledger.WriteAsync(row, row.Reminder.As(state, time.GetUtcNow(), reason), cancellationToken);
    }

    /// <summary>It surely did not arrive: whoever comes by then may send it.</summary>
    public Task<LedgerRow?> ReleaseAsync(LedgerRow row, TimeSpan after, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ledger.WriteAsync(row, row.Reminder.As(ReminderState.Claimed, now) with { Until = now + after }, cancellationToken);
    }

    /// <summary>What became of it.</summary>
    public Task<LedgerRow?> NoteAsync(LedgerRow sending, Delivery delivery, CancellationToken cancellationToken) => delivery.State switch
    {
        DeliveryState.Sent => EndAsync(sending, ReminderState.Sent, "", cancellationToken),
        DeliveryState.Unconfirmed => EndAsync(sending, ReminderState.Unconfirmed, delivery.Reason, cancellationToken),
        DeliveryState.Failed => EndAsync(sending, ReminderState.Failed, delivery.Reason, cancellationToken),
        _ => ReleaseAsync(sending, delivery.After, cancellationToken),
    };

    private Task<LedgerRow?> HoldAsync(LedgerRow row, ReminderState state, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ledger.WriteAsync(row, row.Reminder.As(state, now) with { InstanceId = _instance, Until = now + Lease }, cancellationToken);
    }

    private static partial class Log
    {
        /// <summary>The template's alert looks for these words.</summary>
        [LoggerMessage(1, LogLevel.Warning, "A reminder failed: {Reason}.")]
        public static partial void NotSent(ILogger logger, string reason);
    }
}
