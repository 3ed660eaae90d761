using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Questions;
using S3ReportBot.Storage.Partnerships;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Storage.Tables;

namespace S3ReportBot.EndToEnd.Kill;

/// <summary>Looks into the tables for what people were told is kept.</summary>
internal sealed class StoredReports(ITables tables, Questionnaire form, ReportingPeriod period)
{
    private const int FirstQuestion = 3;
    private readonly ReportStore _reports = new(tables);

    /// <returns>What is wrong with the reports of these people.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<(string Name, WorkingCoordinator Person)> people)
    {
        var faults = new List<string>();
        var keys = (await new PartnershipStore(tables).ListAsync(default)).ToDictionary(one => one.Name, one => one.Key);
        foreach (var (name, person) in people.Where(one => one.Person.Book.Acknowledgements > 0))
        {
            var key = new ReportKey(keys[person.PartnershipName], period);
            faults.AddRange((await FaultsAsync(key, person.Book)).Select(fault => $"{name}: {fault}\n{person.Talk}"));
        }

        return faults;
    }

    private async Task<IEnumerable<string>> FaultsAsync(ReportKey key, AnswerBook book)
    {
        var read = await _reports.ReadAsync(key, "", "", default);
        var history = await _reports.HistoryAsync(key, default);
        var doubled = history.GroupBy(change => (change.Turn, change.Question)).Where(changes => changes.Count() > 1)
            .Select(changes => $"the turn {changes.Key.Turn} changed {changes.Key.Question} more than once");
        var gaps = history.Select(change => change.Version).Zip(history.Skip(1), (version, next) => next.Version - version).Any(step => step != 1)
            ? ["its history has gaps"]
            : Array.Empty<string>();
        return form.Questions.Skip(FirstQuestion - 1)
            .Select((question, index) => book.Fault(index + FirstQuestion, read.Answers[question.Id].Content is { } content ? WholeAnswer.Of(question, content) : ""))
            .OfType<string>().Concat(doubled).Concat(gaps);
    }
}
