using Microsoft.Bot.Schema;
using S3ReportBot.Channels;
using S3ReportBot.Connector.Outbound;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.People;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;
using S3ReportBot.Turns;

namespace S3ReportBot.Bots;

/// <summary>What was committed: enough to confirm that its replies were sent.</summary>
internal sealed record CommittedTurn(ReadTurn Read, TurnRow Row, string ETag);

/// <summary>Writes a decided turn: first what may be repeated in other partitions, then one transaction, then what points to it.</summary>
internal sealed class TurnWriter(PeopleStore people, ReportStore reports, OverviewStore overview)
{
    /// <summary>As exactly it is kept when a conversation was used last: reminders go to the one used last.</summary>
    private static readonly TimeSpan LastUsed = TimeSpan.FromHours(12);

    /// <returns>Null: somebody, perhaps this very turn, wrote in between.</returns>
    /// <exception cref="StorageException">Refused only if nothing at all was written.</exception>
    public async Task<CommittedTurn?> CommitAsync(ReadTurn read, TurnRow row, CancellationToken cancellationToken)
    {
        var written = false;
        try
        {
            foreach (var write in read.Turn.BeforeCommit)
            {
                if (!await write(cancellationToken))
                    return null;
                written = true;
            }

            if (read.Turn.Report is not { } report)
                return await WriteToPersonAsync(read, row, cancellationToken) is { } personal ? new CommittedTurn(read, row, personal) : null;
            if (await CommitAsync(read, report, row, cancellationToken) is not { } etag)
                return null;
            written = true;
            return !read.Turn.ReportChosen || await WriteToPersonAsync(read, null, cancellationToken) is not null ? new CommittedTurn(read, row, etag) : null;
        }
        catch (ArgumentException exception) when (!written)
        {
            throw new StorageException(StorageFailure.TooLarge, "A row of the turn is larger than a table holds.", exception);
        }
        catch (Exception exception) when (written && exception is ArgumentException or StorageException { Kind: not StorageFailure.Unconfirmed })
        {
            throw new StorageException(StorageFailure.Unconfirmed, "A part of the turn is stored.", exception);
        }
    }

    /// <summary>The row that is derived from the report's header; a later change repairs it if this is lost.</summary>
    public Task UpdateOverviewAsync(ReadTurn read, CancellationToken cancellationToken) => read.Turn.Report is { HeaderChanged: true } report
        ? overview.PutAsync(report.Key, report.ProgressAt(read.Turn.Now), cancellationToken)
        : Task.CompletedTask;

    /// <summary>Where and how the person can be written to, when the channel tells otherwise; the next message repairs it if this is lost.</summary>
    public Task UpdateReferenceAsync(ReadTurn read, CancellationToken cancellationToken) =>
        read.Turn is { Report: not null, ReportChosen: false }
            && (read.Person.Conversation?.Reference != read.Reference || !read.Person.Known || read.Person.Conversation.Blocked is not null
                || read.Turn.Now - read.Person.Conversation.At > LastUsed)
            ? WriteToPersonAsync(read, null, cancellationToken)
            : Task.CompletedTask;

    /// <summary>False: somebody wrote in between.</summary>
    public async Task<bool> PartAsync(Activity activity, CancellationToken cancellationToken)
    {
        var person =
            await people.ReadAsync(ActivityIdentity.Person(activity), "", ActivityIdentity.Conversation(activity), cancellationToken);
        return await people.PartAsync(person, !Scope.IsPersonal(activity), cancellationToken);
    }

    /// <summary>Notes what became of the replies, unless another turn came in between or they are still to be sent.</summary>
    /// <param name="elapsed">From the activity's arrival until now.</param>
    public Task NoteAsync(CommittedTurn committed, Delivery delivery, TimeSpan elapsed, CancellationToken cancellationToken) => delivery.State switch
    {
        DeliveryState.Later => Task.CompletedTask,
        DeliveryState.Sent when committed.Row.Confirmed || !Screen.ChangesBy(committed.Read.Turn) => Task.CompletedTask,
        DeliveryState.Sent => NoteAsync(committed, committed.Row with { Confirmed = true, SeenAfter = Seen.After(committed.Read.Turn, elapsed) }, cancellationToken),
        var state => NoteAsync(
            committed, committed.Row with { SendingUntil = default,
                Undelivered = $"{(state == DeliveryState.Failed ? "Failed" : "Unconfirmed")}: {delivery.Reason}" }, cancellationToken),
    };

    /// <summary>Whether no other turn of this person has come in this conversation.</summary>
    public async Task<bool> IsLastAsync(CommittedTurn committed, CancellationToken cancellationToken)
    {
        var turn = committed.Read.Turn;
        var row = turn.Report is { } report
            ? (await reports.ReadAsync(report.Key, turn.Person.Key, turn.Conversation, cancellationToken)).Turn
            : (await people.ReadAsync(turn.Person.Key, turn.Person.Name, turn.Conversation, cancellationToken)).Conversation?.Turn;
        return row is { RecentTurnIds: [.., var last] } && last == turn.Id && row.RunId == committed.Row.RunId;
    }

    private Task NoteAsync(CommittedTurn committed, TurnRow row, CancellationToken cancellationToken)
    {
        var read = committed.Read;
        return read.Turn.Report is { } report
            ? reports.ConfirmAsync(report.Key, read.Turn.Person.Key, read.Turn.Conversation, row, committed.ETag, cancellationToken)
            : people.WriteAsync(
                read.Person with { Known = true },
                new ConversationRow(read.Turn.Conversation, committed.ETag, read.Turn.Now, read.Reference, null, "", row), cancellationToken);
    }

    /// <summary>Of the turn row as it was read.</summary>
    public static string ETagOf(ReadTurn read) => (read.Turn.Report is { } report ? report.Read.TurnETag : read.Person.Conversation!.ETag)!;

    /// <summary>A chosen report may have this turn already, when only the way to it was not written.</summary>
    private async Task<string?> CommitAsync(ReadTurn read, ReportDraft report, TurnRow row, CancellationToken cancellationToken)
    {
        if (read.Turn.IsRepeat)
            return report.Read.TurnETag;
        var header = report.HeaderChanged ? report.Header : null;
        var commit = new ReportCommit(report.Read, read.Turn.Person.Key, read.Turn.Conversation, row, header, report.Changes)
        {
            NewConflicts = report.NewConflicts,
            ResolvedConflicts = report.ResolvedConflicts,
        };
        return await reports.CommitAsync(commit, cancellationToken);
    }

    private Task<string?> WriteToPersonAsync(ReadTurn read, TurnRow? row, CancellationToken cancellationToken) => people.WriteAsync(
        read.Person,
        new ConversationRow(
            read.Turn.Conversation, read.Person.Conversation?.ETag, read.Turn.Now, read.Reference,
            read.Turn.Report?.Key, read.Turn.Report?.Partnership ?? "", row),
        cancellationToken);
}
