using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.Storage.Reports;

/// <summary>Submitted answers, kept under the SHA-256 of all of them.</summary>
public sealed partial class ReportStore
{
    /// <summary>
    /// Keeps the answers under their hash. Nobody sees them until a header names that hash, so this may be repeated.
    /// </summary>
    public async Task SealAsync(ReportKey key, string hash, AnswerSheet answers, CancellationToken cancellationToken)
    {
        foreach (var answer in answers.All)
        {
            TableWrite put = new TableWrite.Put(TableKey.Encode(Sealed, hash, answer.QuestionId), AnswerEntity.Write(answer));
            await _reports.WriteAsync(Partition(key), [put], cancellationToken);
        }
    }

    /// <returns>One answer of a submission; null if it has none to this question.</returns>
    public async Task<Answer?> SealedAsync(ReportKey key, string hash, string question, CancellationToken cancellationToken) =>
        await _reports.GetAsync(Partition(key), TableKey.Encode(Sealed, hash, question), cancellationToken) is { } answer ? answer.As(AnswerEntity.Read) : null;

    /// <returns>Null when no submission of that report has this hash.</returns>
    public async Task<AnswerSheet?> SealedAsync(ReportKey key, string hash, CancellationToken cancellationToken)
    {
        var prefix = TableKey.Encode(Sealed, hash) + TableKey.Separator;
        var entities = await _reports.RangeAsync(Partition(key), prefix, After(prefix), cancellationToken);
        return entities.Count == 0 ? null : AnswerSheet.Of(entities.Select(entity => entity.As(AnswerEntity.Read)));
    }
}
