using System.Globalization;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>Reports: a partition each, layout in docs/table-keys.md.</summary>
public sealed partial class ReportStore(ITables tables)
{
    private const string Answers = "a";
    private const string Header = "b";
    private const string Conversations = "c";
    private const string Conflict = "d";
    private const string History = "h";
    private const string Sealed = "s";
    private readonly ITable _reports = tables.Table(TableNames.Reports);

    /// <summary>
    /// Answers, header, this conversation's turn row and what is kept beside answers; history and submissions are not read.
    /// </summary>
    public async Task<ReportRows> ReadAsync(ReportKey key, string person, string conversation, CancellationToken cancellationToken)
    {
        var entities = await _reports.RangeAsync(Partition(key), Answers, TableKey.End(Conflict), cancellationToken);
        var turnKey = TurnKey(person, conversation);
        var answers = new List<Answer>(entities.Count);
        var etags = new Dictionary<string, string>(entities.Count);
        var conflicts = new List<StoredConflict>();
        Entity? header = null, turn = null;
        foreach (var entity in entities)
        {
            if (entity.Row == Header)
                header = entity;
            else if (entity.Row == turnKey)
                turn = entity;
            else if (entity.Row[0] == Answers[0])
            {
                var answer = entity.As(AnswerEntity.Read);
                answers.Add(answer);
                etags[answer.QuestionId] = entity.ETag;
            }
            else if (entity.Row[0] == Conflict[0])
                conflicts.Add(new(entity.As(ConflictEntity.Read), entity.ETag));
        }

        return new ReportRows(
            key, header is null ? null : header.As(HeaderEntity.Read), header?.ETag, AnswerSheet.Of(answers), etags,
            turn?.As(TurnRowEntity.Read), turn?.ETag)
        {
            Conflicts = [.. conflicts.OrderBy(conflict => conflict.Answer.At)],
        };
    }

    /// <summary>One transaction; a conflict says that somebody, perhaps this very turn, wrote in between.</summary>
    /// <returns>The turn row's new ETag, or null on a conflict.</returns>
    /// <exception cref="InvalidOperationException">An answer of a report that is sealed or moved would change, or one without its header.</exception>
    public async Task<string?> CommitAsync(ReportCommit commit, CancellationToken cancellationToken)
    {
        if (commit.Changes.Count > 0 && (commit.Header is null || commit.Read.Header is { Status: ReportStatus.Submitted } or { Move.Step: not MoveStep.Arrived }))
            throw new InvalidOperationException("An answer changes together with the header of an open report, or not at all.");
        var batch = new List<TableWrite>(4) { Write(TurnKey(commit.Person, commit.Conversation), commit.Read.TurnETag, TurnRowEntity.Write(commit.Turn, new())) };
        if (commit.Header is { } header)
            batch.Add(Write(Header, commit.Read.HeaderETag, HeaderEntity.Write(header)));
        foreach (var change in commit.Changes)
        {
            var etag = commit.Read.AnswerETags.GetValueOrDefault(change.Question);
            batch.Add(Write(TableKey.Encode(Answers, change.Question), etag, AnswerEntity.Write(change.After)));
            batch.Add(new TableWrite.Insert(HistoryKey(change.Version), ChangeEntity.Write(change)));
        }

        batch.AddRange(commit.NewConflicts.Select(conflict =>
            new TableWrite.Insert(ConflictKey(conflict), ConflictEntity.Write(conflict))));
        batch.AddRange(commit.ResolvedConflicts.Select(conflict => new TableWrite.Delete(ConflictKey(conflict.Answer), conflict.ETag)));
        var result = await _reports.WriteAsync(Partition(commit.Read.Key), batch, cancellationToken);
        return result.IsCommitted ? result.ETags[0] : null;
    }

    /// <summary>Marks the newest turn's replies as sent, unless another turn came in between.</summary>
    public Task ConfirmAsync(ReportKey key, string person, string conversation, TurnRow turn, string etag, CancellationToken cancellationToken) =>
        _reports.WriteAsync(
            Partition(key), [Write(TurnKey(person, conversation), etag, TurnRowEntity.Write(turn, new()))], cancellationToken);

    /// <returns>In the order the changes were made.</returns>
    public async Task<IReadOnlyList<Change>> HistoryAsync(ReportKey key, CancellationToken cancellationToken)
    {
        var entities = await _reports.RangeAsync(Partition(key), History, After(History), cancellationToken);
        return [.. entities.Select(entity => entity.As(ChangeEntity.Read))];
    }

    /// <returns>Null for a report that was never begun.</returns>
    public async Task<ReportHeader?> HeaderAsync(ReportKey key, CancellationToken cancellationToken) =>
        await _reports.GetAsync(Partition(key), Header, cancellationToken) is { } header ? header.As(HeaderEntity.Read) : null;

    /// <summary>Puts a whole report where none is.</summary>
    /// <returns>False if there is another one. Repeating it is no fault.</returns>
    public async Task<bool> AddAsync(ReportKey key, ReportHeader header, AnswerSheet answers, CancellationToken cancellationToken)
    {
        var batch = answers.All.Select(answer => Write(TableKey.Encode(Answers, answer.QuestionId), null, AnswerEntity.Write(answer)))
            .Prepend(Write(Header, null, HeaderEntity.Write(header))).ToList();
        return (await _reports.WriteAsync(Partition(key), batch, cancellationToken)).IsCommitted
            || (await HeaderAsync(key, cancellationToken))?.Receipt?.Hash == header.Receipt?.Hash;
    }

    /// <summary>Replaces the header alone, if nobody changed the report since it was read. False: somebody did.</summary>
    public async Task<bool> ReplaceHeaderAsync(ReportRows read, ReportHeader header, CancellationToken cancellationToken) =>
        (await _reports.WriteAsync(Partition(read.Key), [Write(Header, read.HeaderETag, HeaderEntity.Write(header))], cancellationToken)).IsCommitted;

    private static string Partition(ReportKey key) => TableKey.Encode(key.Partnership, key.Period.ToString());

    internal static string TurnKey(string person, string conversation) => TableKey.Encode(Conversations, person, conversation);

    private static string ConflictKey(PendingConflict conflict) =>
        TableKey.Encode(Conflict, conflict.Question, conflict.Person, conflict.Turn);

    // Ten digits, so that the order of the keys is the order of the changes.
    private static string HistoryKey(long version) => TableKey.Encode(History, version.ToString("D10", CultureInfo.InvariantCulture));

    // '~' is the highest character of a key, so this ends the range of a prefix.
    private static string After(string prefix) => prefix + "~~";

    private static TableWrite Write(string row, string? etag, EntityProperties properties) =>
        etag is null ? new TableWrite.Insert(row, properties) : new TableWrite.Replace(row, etag, properties);
}
