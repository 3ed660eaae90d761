using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>
/// Moves a whole draft to a report that does not exist yet. Each step can be repeated, by anybody: the new header is reserved, the old
/// report is closed, its rows are copied, the new header opens. Before the old one is closed the move can be given up, afterwards only finished.
/// </summary>
public sealed class ReportMover(ITables tables, OverviewStore overview)
{
    /// <summary>Each step once, and as many times again as others may come in between.</summary>
    private const int Tries = 20;
    private readonly MovedRows _rows = new(tables);

    /// <param name="name">Of the partnership that the draft is moved to.</param>
    /// <param name="move">As the new header will know it: where the draft comes from, and who moves it.</param>
    /// <returns>False: the new report was begun, or the old one can no longer be moved. Nothing is changed then.</returns>
    public async Task<bool> MoveAsync(ReportKey to, string name, ReportMove move, CancellationToken cancellationToken)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var source = await _rows.HeaderAsync(move.Other, cancellationToken);
            var target = await _rows.HeaderAsync(to, cancellationToken);
            var away = move with { Step = MoveStep.Moved, Other = to, OtherName = name };
            switch (target?.Header.Move)
            {
                case null when target is null && IsMovable(source):
                    await _rows.WriteAsync(to, null, source!.Header with { Move = move with { Step = MoveStep.Moving } }, cancellationToken);
                    break;
                case { Step: MoveStep.Moving } moving when moving.Other == move.Other && IsMovable(source):
                    await _rows.WriteAsync(move.Other, source!.ETag, source.Header with { Move = away, Version = source.Header.Version + 1 }, cancellationToken);
                    break;
                case { Step: MoveStep.Moving } moving when moving.Other == move.Other && WentTo(source, to):
                    await FinishAsync(source!, to, target!, cancellationToken);
                    break;
                case { Step: MoveStep.Moving } moving when moving.Other == move.Other:
                    await _rows.DeleteHeaderAsync(to, target!.ETag, cancellationToken);
                    return false;
                case { Step: MoveStep.Arrived } arrived when arrived.Other == move.Other && WentTo(source, to):
                    return true;
                default:
                    return false;
            }
        }

        throw new StorageException(StorageFailure.Unconfirmed, $"Somebody else wrote first while a report was moved, {Tries} times.");
    }

    /// <summary>
    /// Takes away what a moved draft left behind, so that the report can begin anew: answers, history, and where conversations stood. Repeatable;
    /// the header is for the first turn of the new report to replace.
    /// </summary>
    /// <param name="person">Who begins it, in which conversation: that turn row stays.</param>
    public async Task ClearAsync(ReportKey key, string person, string conversation, CancellationToken cancellationToken)
    {
        var kept = ReportStore.TurnKey(person, conversation);
        for (var tried = 0; tried < Tries; tried++)
        {
            if (await _rows.HeaderAsync(key, cancellationToken) is not { Header.Move.Step: MoveStep.Moved } left
                || await _rows.DeleteAllAsync(key, left, kept, cancellationToken))
                return;
        }

        throw new StorageException(StorageFailure.Unconfirmed, $"Somebody else wrote first while a report was cleared, {Tries} times.");
    }

    private async Task FinishAsync(StoredHeader source, ReportKey to, StoredHeader target, CancellationToken cancellationToken)
    {
        var moving = target.Header.Move!;
        if (await _rows.CopyAsync(moving.Other, to, target, cancellationToken) is not { } etag)
            return;
        await overview.ForgetAsync(moving.Other, cancellationToken);
        await _rows.WriteAsync(to, etag, source.Header with { Move = moving with { Step = MoveStep.Arrived } }, cancellationToken);
    }

    private static bool IsMovable(StoredHeader? source) =>
        source is { Header: { Status: ReportStatus.Draft, Receipt: null, Move: null or { Step: MoveStep.Arrived } } };

    private static bool WentTo(StoredHeader? source, ReportKey to) => source is { Header.Move: { Step: MoveStep.Moved } away } && away.Other == to;
}

/// <summary>A header as it was read.</summary>
internal sealed record StoredHeader(ReportHeader Header, string ETag);
