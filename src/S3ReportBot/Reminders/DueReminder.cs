using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reminders;

namespace S3ReportBot.Reminders;

/// <summary>A reminder of a report that is to be sent now.</summary>
/// <param name="Row">Its entry in the ledger, or where that will be.</param>
/// <param name="Partnership">The partnership's name.</param>
internal sealed record DueReminder(LedgerRow Row, ReportKey Report, string Partnership, Deadline Deadline)
{
    public Reminder Reminder => Row.Reminder;
}
