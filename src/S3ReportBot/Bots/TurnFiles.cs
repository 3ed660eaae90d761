using S3ReportBot.Channels.Reading;
using S3ReportBot.Imports;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>
/// What is attached to a message is fetched and read only for somebody who has a report open, and once, however often is decided: from
/// anybody else it costs nothing. Meanwhile storage is not asked, so that its time begins anew.
/// </summary>
internal sealed class TurnFiles(AttachedFiles files, TimeProvider time)
{
    public async Task<ReportFile?> ReadAsync(TurnRun run, Turn turn)
    {
        if (run.HasLooked || turn is not { Incoming: { Kind: TurnKind.Message, HasFiles: true }, IsPersonal: true, Report.IsOpen: true })
            return run.File;
        run.HasLooked = true;
        run.Storage.CancelAfter(Timeout.InfiniteTimeSpan);
        run.File = await files.ReadAsync(run.Context.Activity, TurnTime.File(time.GetElapsedTime(run.Began)));
        run.Storage.CancelAfter(TurnTime.Storage(time.GetElapsedTime(run.Began)));
        return run.File;
    }
}
