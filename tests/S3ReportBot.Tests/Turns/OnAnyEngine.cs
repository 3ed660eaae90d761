using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Tests.Turns;

/// <summary>What holds of a turn holds on every engine: each row of the table in docs/turns.md is tried on SQLite here, on a table service in the end-to-end tests.</summary>
public abstract class OnAnyEngine
{
    /// <summary>Tables that nobody has written to.</summary>
    protected abstract Task<ITables> OpenAsync();

    private protected async Task<RestartableBot> StartAsync(bool oneProcess = true) => RestartableBot.Start(await OpenAsync(), oneProcess);
}
