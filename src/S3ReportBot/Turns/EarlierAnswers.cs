using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;

namespace S3ReportBot.Turns;

/// <summary>
/// The answers of the last submitted report. Where they are is remembered in the turn row; they themselves are read only by
/// turns that show or take them.
/// </summary>
internal sealed class EarlierAnswers(ReportStore reports, string partnership, EarlierReport report)
{
    /// <summary>How many half-years are looked back to find a report, once, when a report is opened.</summary>
    private const int LookedBack = 4;

    private readonly Dictionary<string, Answer> _read = [];
    private bool _hasAll;

    public EarlierReport Report { get; private set; } = report;

    /// <summary>All of them, once they are loaded.</summary>
    public IEnumerable<Answer> All => _hasAll ? _read.Values : [];

    /// <summary>Of a report that is known whole.</summary>
    public static EarlierAnswers Of(ReportStore reports, string partnership, EarlierReport report, AnswerSheet answers)
    {
        var known = new EarlierAnswers(reports, partnership, report) { _hasAll = true };
        foreach (var answer in answers.All)
            known._read[answer.QuestionId] = answer;
        return known;
    }

    public static async Task<EarlierAnswers?> FindAsync(ReportStore reports, ReportKey key, CancellationToken cancellationToken)
    {
        var period = key.Period;
        for (var looked = 0; looked < LookedBack; looked++)
        {
            period = period.Previous();
            if (await reports.HeaderAsync(key with { Period = period }, cancellationToken) is { Receipt.Hash: { } hash })
                return new EarlierAnswers(reports, key.Partnership, new EarlierReport(period, hash, []));
        }

        return null;
    }

    /// <summary>Reads what is shown with a question: one row, and none if it is read already.</summary>
    public async Task LoadAsync(Questionnaire form, Question question, CancellationToken cancellationToken)
    {
        var id = Source(form, question).Id;
        if (!_hasAll && !_read.ContainsKey(id))
            _read[id] = await reports.SealedAsync(new ReportKey(partnership, Report.Period), Report.Hash, id, cancellationToken) ?? Answer.None(id);
    }

    public async Task LoadAllAsync(CancellationToken cancellationToken)
    {
        if (_hasAll)
            return;
        foreach (var answer in (await reports.SealedAsync(new ReportKey(partnership, Report.Period), Report.Hash, cancellationToken) ?? AnswerSheet.Empty).All)
            _read[answer.QuestionId] = answer;
        _hasAll = true;
    }

    /// <summary>What that report answered; null if it did not, if it is not loaded, or if it does not fit the form any more.</summary>
    public AnswerContent? To(Question question) =>
        _read.GetValueOrDefault(question.Id) is { State: AnswerState.Answered, Content: { } content } && Fits(question, content) ? content : null;

    /// <summary>Remembers that an event it planned was cancelled, so that it is not asked about again.</summary>
    public void Cancel(int number)
    {
        if (!Report.Cancelled.Contains(number))
            Report = Report with { Cancelled = [.. Report.Cancelled, number] };
    }

    /// <summary>Past events come from what was planned.</summary>
    private static Question Source(Questionnaire form, Question question) =>
        question.ListsEvents(EventTense.Past) && form.Counterpart(question) is { } planned ? planned : question;

    private static bool Fits(Question question, AnswerContent content) => (question.Kind, content) switch
    {
        (QuestionKind.Rows, RowsContent rows) => rows.Rows.All(row => row.Cells.Count == question.Columns.Count),
        (QuestionKind.Regions, RowsContent rows) => rows.Rows.All(row => row.Cells.Count == 1),
        (QuestionKind.Ratings, RatingsContent ratings) => ratings.Values.Count == question.Items.Count,
        (QuestionKind.Choice, TextContent text) => question.Choices.Contains(text.Text),
        (QuestionKind.Rows or QuestionKind.Regions or QuestionKind.Ratings or QuestionKind.Choice, _) => false,
        _ => content is TextContent,
    };
}
