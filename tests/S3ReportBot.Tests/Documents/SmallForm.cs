using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Tests.Documents;

/// <summary>A form with one question of each kind that has a document shape of its own, and a report in it.</summary>
internal static class SmallForm
{
    public static readonly ReportKey Key = new("smart-glass", new ReportingPeriod(2021, 1));

    public static readonly DateTimeOffset SubmittedAt = new(2021, 7, 15, 10, 30, 0, TimeSpan.Zero);

    public static readonly Questionnaire Questionnaire = new("small", "3", new("The form", "The report", ["Read this first."]),
    [
        Section("about", "", "About", null, Audience.Public,
            Question("period", QuestionKind.Choice) with { Key = ReportKeyPart.Period, Mandatory = true },
            Question("partnership", QuestionKind.Choice) with { Key = ReportKeyPart.Partnership, Mandatory = true },
            Question("page", QuestionKind.WebAddress)),
        Section("work", "II.1", "Work", "II. Progress", Audience.Public,
            Question("text", QuestionKind.LongText) with { Hint = "A hint\nof two lines" },
            Question("regions", QuestionKind.Regions),
            Question("events", QuestionKind.Rows) with { Columns = [new("event", "Event", ColumnKind.Text, null), new("date", "Date", ColumnKind.EventDate, null)] },
            Question("goals", QuestionKind.Ratings) with { Items = ["Goal 1", "Goal 2"], Scale = [new("1", "Agree"), new("2", "Disagree"), new("n", "Not applicable")] }),
        Section("secret", "III", "Hidden side", null, Audience.Confidential,
            Question("assessment", QuestionKind.LongText)),
    ]);

    public static Report Draft(params Answer[] answers) => new(
        Key, "Smart Glass", new("small", "3", ReportStatus.Draft, 12, new Dictionary<string, string>(), null), AnswerSheet.Of(answers));

    public static Report Sealed(params Answer[] answers)
    {
        var receipt = new SubmissionReceipt(2, 12, "teams~1", SubmittedAt, "hash-of-everything");
        var authors = new Dictionary<string, string> { ["teams~1"] = "Maria Submitter" };
        return new(Key, "Smart Glass", new("small", "3", ReportStatus.Submitted, 12, authors, receipt), AnswerSheet.Of(answers));
    }

    public static Answer Text(string question, string text) => Answered(question, new TextContent(text));

    public static Answer Rows(string question, params string[][] rows) =>
        Answered(question, new RowsContent([.. rows.Select((cells, index) => new Row($"row-{index}", cells, "teams~1", SubmittedAt, 1))]));

    public static Answer Ratings(string question, params string?[] values) => Answered(question, new RatingsContent(values));

    public static Answer Skipped(string question) => new(question, AnswerState.Skipped, null, 1, "teams~1", SubmittedAt, "turn");

    private static Answer Answered(string question, AnswerContent content) =>
        new(question, AnswerState.Answered, content, 1, "teams~1", SubmittedAt, "turn");

    private static Section Section(string id, string number, string title, string? group, Audience audience, params Question[] questions) =>
        new(id, number, title, group, audience, [], questions);

    private static Question Question(string id, QuestionKind kind) =>
        new() { Id = id, Number = 1, SectionId = "", Name = $"Name of {id}", Text = $"Question {id}", Kind = kind };
}
