using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Transcripts;

/// <summary>The document at the end of a conversation holds what the seed's coordinators wrote.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class SeedDocumentTests
{
    private const int MostMessages = 40;

    [Fact]
    public void Pasting_takes_a_coordinator_no_more_than_forty_messages() =>
        Assert.InRange(TranscriptFiles.Open("ccre-s3-2020-h2.chat").Messages.Count(), 1, MostMessages);

    [Theory]
    [InlineData("ccre-s3-2020-h2.chat")]
    [InlineData("ccre-s3-2020-h2-step-by-step.chat")]
    public async Task The_document_holds_every_answer_of_the_seed_in_the_forms_order(string name)
    {
        var transcript = TranscriptFiles.Open(name);
        await using var talk = await HttpConversation.StartAsync(transcript.Channel);
        await TranscriptRunner.RunAsync(transcript, talk);

        var word = WordText.Read(await talk.Fetches("_complete.docx"));

        var form = Shipped.Form;
        var questions = form.Questions.Select(question => question.Mandatory ? $"* {question.Text}" : question.Text).ToList();
        Assert.Equal(questions, word.Headings.Where(questions.Contains));
        Assert.Equal(
            form.Questions.Zip(questions, (question, heading) => $"{heading}\n{Expected(question)}"),
            questions.Select(heading => $"{heading}\n{word.AnswerTo(heading)}"));
    }

    private static string Expected(Question question) => question.Key switch
    {
        ReportKeyPart.Period => "July - December 2020",
        ReportKeyPart.Partnership => SeedReport.Partnership,
        _ => SeedReport.Answers(Shipped.Form)[question.Id].Content switch
        {
            TextContent text => text.Text,
            RowsContent rows when question.Columns.Count == 0 => string.Join('\n', rows.Rows.Select(row => row.Cells[0])),
            RowsContent rows => string.Join('\n', rows.Rows.Select((row, index) => $"{index + 1}\t{string.Join('\t', row.Cells)}")
                .Prepend($"No.\t{string.Join('\t', question.Columns.Select(column => column.Name))}")),
            RatingsContent ratings => string.Join('\n', question.Items.Zip(ratings.Values, (item, value) => $"{item}\t{Marks(question, value)}")
                .Prepend($"\t{string.Join('\t', question.Scale.Select(step => step.Text))}")),
            _ => "Left out",
        },
    };

    private static string Marks(Question question, string? value) => string.Join('\t', question.Scale.Select(step => step.Key == value ? "X" : ""));
}
