using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Storage.Reports;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Benchmarks.Opening;

/// <summary>A report at every limit: each text as long as the form allows, each list and table with 500 rows, all goals rated.</summary>
internal static class LargestReport
{
    public const string Author = "anna";
    public const string Conversation = "chat-anna";
    private const int Rows = 500;
    private const int Cell = 60;

    public static readonly ReportKey Key = new("largest", new ReportingPeriod(2020, 2));
    private static readonly DateTimeOffset At = new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero);

    /// <returns>How many characters its answers have.</returns>
    public static async Task<int> WriteAsync(ReportStore store)
    {
        var characters = 0;
        foreach (var question in Shipped.Form.Questions.Where(question => question.Key == ReportKeyPart.None))
        {
            var read = await store.ReadAsync(Key, Author, Conversation, CancellationToken.None);
            var (version, content) = ((read.Header?.Version ?? 0) + 1, Content(question));
            characters += Characters(content);
            var turn = (read.Turn ?? new TurnRow()).Done($"turn-{version}".PadRight(64, '0'));
            var header = new ReportHeader(Shipped.Form.Id, Shipped.Form.Version, ReportStatus.Draft, version, new Dictionary<string, string> { [Author] = "Anna" }, null);
            var answer = new Answer(question.Id, AnswerState.Answered, content, 1, Author, At, turn.RecentTurnIds[^1]);
            var change = new Change(version, turn.RecentTurnIds[^1], Author, At, answer
                with { State = AnswerState.Open, Content = null, Version = 0 }, answer, 0);
            await store.CommitAsync(new ReportCommit(read, Author, Conversation, turn, header, [change]), CancellationToken.None);
        }

        return characters;
    }

    private static AnswerContent Content(Question question) => question switch
    {
        { Items.Count: > 0 } => new RatingsContent([.. question.Items.Select(_ => question.Scale[0].Key)]),
        { Kind: QuestionKind.Regions } => new RowsContent([.. Enumerable.Range(0, Rows).Select(number => Row(number, 1))]),
        { Columns.Count: > 0 } => new RowsContent([.. Enumerable.Range(0, Rows).Select(number => Row(number, question.Columns.Count))]),
        { Limit: { } limit } => new TextContent(new string('é', limit)),
        _ => new TextContent("26-06-2020"),
    };

    private static Row Row(int number, int cells) =>
        new($"{new string('0', 60)}-{number}", [.. Enumerable.Range(0, cells).Select(cell => $"{number} {cell} ".PadRight(Cell, 'e'))], Author, At, 1);

    private static int Characters(AnswerContent content) => content switch
    {
        TextContent text => text.Text.Length,
        RowsContent rows => rows.Rows.Sum(row => row.Cells.Sum(cell => cell.Length)),
        RatingsContent ratings => ratings.Values.Count,
        _ => 0,
    };
}
