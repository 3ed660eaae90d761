using S3ReportBot.Core.People;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Turns;

/// <summary>What a person hears first whose report was moved while the conversation stood open.</summary>
/// <param name="To">The report's name now.</param>
/// <param name="Follows">The conversation goes on there; false for somebody who has no right there.</param>
internal sealed record MoveNotice(string By, DateTimeOffset At, string To, bool Follows);

/// <summary>Reads a report wherever it is: finishes a move that was interrupted, and follows one that is done.</summary>
internal sealed class MovedReports(ReportStore reports, ReportMover mover)
{
    /// <summary>A draft that was moved to and fro more often has its reader choose again.</summary>
    private const int MostMoves = 8;

    /// <summary>The report of this key; a move into it that was interrupted is finished, or given up, first.</summary>
    public async Task<ReportRows> ReadAsync(ReportKey key, string partnership, Person person, string conversation, CancellationToken cancellationToken)
    {
        var read = await reports.ReadAsync(key, person.Key, conversation, cancellationToken);
        if (read.Header?.Move is not { Step: MoveStep.Moving } moving)
            return read;
        await mover.MoveAsync(key, partnership, moving, cancellationToken);
        return await reports.ReadAsync(key, person.Key, conversation, cancellationToken);
    }

    /// <param name="partnership">The report's partnership as this conversation knows it.</param>
    /// <returns>The rows where the report is now, its partnership's name, and what is to be said about it.</returns>
    public async Task<(ReportRows? Report, string Partnership, MoveNotice? Notice)> FollowAsync(
        ReportRows read, string partnership, Person person, string conversation, CancellationToken cancellationToken)
    {
        MoveNotice? notice = null;
        for (var moves = 0; moves < MostMoves; moves++)
        {
            if (read.Header?.Move is not { Step: not MoveStep.Arrived } move)
                return (read, partnership, notice);
            var (key, name) = move.Step == MoveStep.Moving ? (read.Key, partnership) : (move.Other, move.OtherName);
            notice = new MoveNotice(move.By, move.At, $"{name}, {key.Period.Name}", person.MayAnswer(key));
            if (!notice.Follows)
                return (null, "", notice);
            (read, partnership) = (await ReadAsync(key, name, person, conversation, cancellationToken), name);
            if (read.Header is null)
                return (read, partnership, null);
        }

        return (null, "", notice);
    }
}
