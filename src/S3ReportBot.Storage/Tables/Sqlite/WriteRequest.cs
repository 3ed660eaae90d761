namespace S3ReportBot.Storage.Tables.Sqlite;

/// <summary>A batch on its way to the writer: waiting, then either taken by the writer or withdrawn by its caller.</summary>
internal sealed class WriteRequest(string table, string partition, IReadOnlyList<RowWrite> writes)
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;
    private readonly TaskCompletionSource<WriteResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    public string Table { get; } = table;

    public string Partition { get; } = partition;

    public IReadOnlyList<RowWrite> Writes { get; } = writes;

    public Task<WriteResult> Answered => _answer.Task;

    /// <summary>What the transaction made of it, or a failure; told to the caller only by <see cref="Answer"/>.</summary>
    public WriteResult? Result { get; private set; }

    public StorageException? Failure { get; private set; }

    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting;

    public void Cancel(CancellationToken cancellationToken)
    {
        if (TryWithdraw())
        {
            _answer.SetCanceled(cancellationToken);
        }
    }

    public void Become(WriteResult result) => (Result, Failure) = (result, null);

    public void Fail(StorageException failure) => (Result, Failure) = (null, failure);

    public void Answer()
    {
        if (Failure is not null)
        {
            _answer.SetException(Failure);
            return;
        }

        _answer.SetResult(Result!);
    }
}
