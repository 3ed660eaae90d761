namespace S3ReportBot.Storage.Tables;

/// <summary>All tables of one installation. The layout is in docs/table-keys.md.</summary>
public interface ITables : IAsyncDisposable
{
    /// <param name="name">One of <see cref="TableNames"/>; any other is an <see cref="ArgumentException"/>.</param>
    ITable Table(string name);

    /// <summary>No other process can be using these tables.</summary>
    bool OneProcess { get; }
}
