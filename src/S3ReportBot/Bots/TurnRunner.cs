using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>Reads, decides and commits a turn, and decides again when somebody else wrote first. Sends nothing.</summary>
internal sealed partial class TurnRunner(
    ReportBot bot, TurnReader reader, TurnWriter writer, TurnFiles files, TimeProvider time, ITables tables, ILogger<TurnRunner> logger)
{
    private const int Tries = 5;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <returns>Null: this very activity was answered already, so nothing is said.</returns>
    /// <exception cref="StorageException">Refused only if nothing of the turn can have been stored.</exception>
    public async Task<TurnOutcome?> RunAsync(ITurnContext turnContext, string id, long began)
    {
        using var storage = new CancellationTokenSource(TurnTime.Storage(time.GetElapsedTime(began)), time);
        var run = new TurnRun(turnContext, id, Guid.NewGuid().ToString("N"), began, storage);
        try
        {
            return await TryAsync(run);
        }
        catch (OperationCanceledException exception) when (storage.IsCancellationRequested)
        {
            throw new StorageException(StorageFailure.Unconfirmed, "Storage did not answer in time.", exception);
        }
        catch (StorageException exception) when (exception.Kind != StorageFailure.Unconfirmed && run.MayBeStored)
        {
            throw new StorageException(StorageFailure.Unconfirmed, "Storage failed after a write that may be stored.", exception);
        }
    }

    /// <summary>Forgets where the person, or the group, could be written to.</summary>
    /// <returns>Null: nothing can be said any more.</returns>
    /// <exception cref="StorageException">It may be kept still.</exception>
    public async Task<TurnOutcome?> PartAsync(Activity activity)
    {
        using var storage = new CancellationTokenSource(TurnTime.Storage(TimeSpan.Zero), time);
        for (var tried = 1; tried <= Tries; tried++)
            if (await writer.PartAsync(activity, storage.Token))
                break;
        return null;
    }

    private async Task<TurnOutcome?> TryAsync(TurnRun run)
    {
        for (var tried = 1; tried <= Tries; tried++)
        {
            var read = await ReadAsync(run);
            if (read.Turn.Row.Has(run.Id))
                return await DoneAlreadyAsync(run, read);
            read.Turn.File = await files.ReadAsync(run, read.Turn);
            var replies = await DecideAsync(run, read);
            if (replies.Length == 0 && read.Turn.ChangesNothing)
                return null;
            var row = Decided(read.Turn, run);
            run.Attempt = new TurnOutcome(new CommittedTurn(read, row, ""), replies);
            if (await CommitAsync(run, read, row) is { } committed)
                return IsSilent(run, read.Turn) ? null : new TurnOutcome(committed, replies);
            Log.DecidedAgain(logger, tried);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 25 * tried)), time, run.Storage.Token);
        }

        throw new StorageException(StorageFailure.Unconfirmed, $"Somebody else wrote first {Tries} times.");
    }

    /// <summary>Waits while the sender of this conversation's last turn may be at work in another process.</summary>
    private async Task<ReadTurn> ReadAsync(TurnRun run)
    {
        while (true)
        {
            var read = await reader.ReadAsync(run.Context.Activity, run.Id, run.RunId, time.GetUtcNow(), run.Storage.Token);
            var row = read.Turn.Row;
            if (row.Confirmed || row.Has(run.Id) || tables.OneProcess || row.SendingUntil <= time.GetUtcNow())
                return read;
            await Task.Delay(LookAgain, time, CancellationToken.None);
            run.Storage.CancelAfter(TurnTime.Storage(time.GetElapsedTime(run.Began)));
        }
    }

    /// <summary>Runs the bot in a context of its own whose replies are collected, so that nothing leaves before the commit.</summary>
    private async Task<Activity[]> DecideAsync(TurnRun run, ReadTurn read)
    {
        // Not disposed: that would also dispose what it shares with the outer context.
        var inner = new TurnContext(run.Context.Adapter, ActivitySnapshot.Copy(run.Context.Activity));
        foreach (var (name, value) in run.Context.TurnState)
            inner.TurnState[name] = value;
        inner.TurnState.Set(read.Turn);
        await bot.OnTurnAsync(inner, run.Storage.Token);
        return [.. inner.BufferedReplyActivities.Where(activity => activity.Type != ActivityTypes.Trace)];
    }

    /// <summary>
    /// This turn is among the recent ones. If this run put it there, only the answer of storage was lost, and its replies are due; where
    /// replies travel in the response, every delivery gets one.
    /// </summary>
    private async Task<TurnOutcome?> DoneAlreadyAsync(TurnRun run, ReadTurn read)
    {
        if (run.Attempt is { Committed: { } attempt, Replies: var replies } && read.Turn.Row.RunId == run.RunId)
            return new TurnOutcome(attempt with { Row = read.Turn.Row, ETag = TurnWriter.ETagOf(read) }, replies);
        read.Turn.CommittedBy = read.Turn.Row.RunId;
        if (run.Context.Activity.Type == ActivityTypes.Invoke)
            return new TurnOutcome(null, await DecideAsync(run, read)).WithoutMessages();
        return IsSilent(run, read.Turn) ? null : new TurnOutcome(null, await DecideAsync(run, read));
    }

    private static bool IsSilent(TurnRun run, Turn turn) =>
        turn.CommittedBy is { } other && other != run.RunId && !run.InResponse && !TurnId.IsGuess(run.Context.Activity);

    private TurnRow Decided(Turn turn, TurnRun run)
    {
        var row = turn.Row.Done(turn.Id) with
        {
            PendingQuestion = turn.PendingQuestion, Last = turn.Last, Mentioned = turn.Mentioned, Earlier = turn.Earlier?.Report,
            RunId = run.RunId, Cards = AnsweredCards.StillOpen(turn), Movable = turn.StillMovable,
            Sitting = turn.Sitting with { At = turn.Now },
        };
        return !Screen.ChangesBy(turn) ? row
            : run.InResponse ? row with { Confirmed = true, SeenAfter = Seen.After(turn, time.GetElapsedTime(run.Began)) }
            : row with { Confirmed = false, SendingUntil = turn.Now + TurnRow.SendingTime };
    }

    private async Task<CommittedTurn?> CommitAsync(TurnRun run, ReadTurn read, TurnRow row)
    {
        try
        {
            return await writer.CommitAsync(read, row, run.Storage.Token);
        }
        catch (StorageException exception) when (exception.Kind == StorageFailure.Unconfirmed)
        {
            // It may be stored: reading again finds this turn among the recent ones if it is.
            run.MayBeStored = true;
            Log.Unconfirmed(logger, exception);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Somebody wrote in between; decided again, try {Tried}.")]
        public static partial void DecidedAgain(ILogger logger, int tried);

        [LoggerMessage(2, LogLevel.Warning, "Storage did not confirm a turn; it is looked for.")]
        public static partial void Unconfirmed(ILogger logger, Exception exception);
    }
}
