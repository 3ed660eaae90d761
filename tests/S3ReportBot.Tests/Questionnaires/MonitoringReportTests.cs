using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Questionnaires;

public class MonitoringReportTests
{
    /// <summary>The seed marks mandatory questions and bold words with asterisks, and prints answers in the same line.</summary>
    private static readonly string Wording = TestForms.Seed.Replace("*", "", StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "period", "Identification", true, QuestionKind.Choice)]
    [InlineData(2, "partnership", "Identification", true, QuestionKind.Choice)]
    [InlineData(3, "start-date", "Identification", true, QuestionKind.Date)]
    [InlineData(4, "webpage", "Identification", true, QuestionKind.WebAddress)]
    [InlineData(5, "executive-summary", "I. Management report", true, QuestionKind.LongText)]
    [InlineData(6, "leading-regions", "I. Management report", true, QuestionKind.Regions)]
    [InlineData(7, "participating-regions", "I. Management report", true, QuestionKind.Regions)]
    [InlineData(8, "interested-regions", "I. Management report", false, QuestionKind.Regions)]
    [InlineData(9, "working-areas", "I. Management report", false, QuestionKind.Rows)]
    [InlineData(10, "past-events", "I. Management report", false, QuestionKind.Rows)]
    [InlineData(11, "planned-events", "I. Management report", false, QuestionKind.Rows)]
    [InlineData(12, "innovative-results", "II.1. Innovative results", false, QuestionKind.LongText)]
    [InlineData(13, "socio-economic-impacts", "II.1. Innovative results", false, QuestionKind.LongText)]
    [InlineData(14, "other-partnerships-results", "II.2. Inter-regional and inter-partnership collaborative results", false, QuestionKind.LongText)]
    [InlineData(15, "business-involvement", "II.2. Inter-regional and inter-partnership collaborative results", false, QuestionKind.LongText)]
    [InlineData(16, "interregional-cooperation", "II.2. Inter-regional and inter-partnership collaborative results", false, QuestionKind.LongText)]
    [InlineData(17, "eu13-involvement", "II.3. New activities", false, QuestionKind.LongText)]
    [InlineData(18, "non-eu-involvement", "II.3. New activities", false, QuestionKind.LongText)]
    [InlineData(19, "outreach", "II.3. New activities", false, QuestionKind.LongText)]
    [InlineData(20, "other-platforms-activities", "II.3. New activities", false, QuestionKind.LongText)]
    [InlineData(21, "sdg", "II.4. Your Partnership and the UN 2030 Sustainable Development Goals (SDGs)", false, QuestionKind.Ratings)]
    [InlineData(22, "self-assessment", "III. Self-assessment", false, QuestionKind.LongText)]
    public void The_form_has_these_questions(int number, string id, string section, bool mandatory, QuestionKind kind)
    {
        var question = TestForms.Monitoring.Questions[number - 1];

        Assert.Equal((number, id, mandatory, kind), (question.Number, question.Id, question.Mandatory, question.Kind));
        Assert.Equal(section, TestForms.Monitoring.SectionOf(question).Heading);
        Assert.Equal(TestForms.Monitoring.SectionOf(question).Id, question.SectionId);
        Assert.Equal(22, TestForms.Monitoring.Questions.Count);
    }

    [Fact]
    public void Every_question_has_the_wording_of_the_filed_form() =>
        Assert.All(
            TestForms.Monitoring.Questions.Where(question => question.Id != "self-assessment"),
            question => Assert.Contains(Lines(), line => line.StartsWith(question.Text, StringComparison.Ordinal)));

    [Fact]
    public void Every_question_line_of_the_filed_form_is_asked()
    {
        string[] asking = ["Please ", "Tangible ", "Additional ", "Evaluation ", "Involvement ", "Advancement ", "Activities and "];
        var asked = Lines().Where(line => asking.Any(word => line.StartsWith(word, StringComparison.Ordinal))).ToList();

        Assert.Equal(18, asked.Count);
        Assert.All(asked, line => Assert.Contains(TestForms.Monitoring.Questions, question => question.Text == line));
    }

    [Fact]
    public void Titles_hints_columns_goals_and_scale_have_the_wording_of_the_filed_form()
    {
        var form = TestForms.Monitoring;
        var participating = form["participating-regions"];
        var sdg = form["sdg"];

        Assert.All(form.Titles.Introduction.Append(form.Titles.Title).Append(form.Titles.Heading), text => Assert.Contains(text, Lines()));
        Assert.All(form.Sections.SelectMany(section => section.Introduction), text => Assert.Contains(text, Lines()));
        Assert.All(form.Sections.Skip(2).SkipLast(1), section => Assert.Contains(section.Title, Lines()));
        Assert.Contains($"{participating.Text}\n\n{participating.Hint}\n", Wording, StringComparison.Ordinal);
        Assert.All(form.Questions.Where(question => question.Kind == QuestionKind.Rows), question =>
            Assert.Contains($"\n\t{string.Join('\t', question.Columns.Select(column => column.Name))}\n", Wording, StringComparison.Ordinal));
        Assert.Contains($"\n\t{string.Join('\t', sdg.Scale.Select(step => step.Text))}\n", Wording, StringComparison.Ordinal);
        Assert.Equal(17, sdg.Items.Count);
        Assert.Equal(Lines().Where(line => line.StartsWith("Goal ", StringComparison.Ordinal)).Select(line => line.Split('\t')[0]), sdg.Items);
    }

    [Fact]
    public void Only_the_self_assessment_is_confidential() =>
        Assert.Equal("self-assessment", Assert.Single(TestForms.Monitoring.Sections, section => section.Audience == Audience.Confidential).Id);

    [Fact]
    public void The_progress_report_is_one_group_of_four_sections() =>
        Assert.Equal(["II.1", "II.2", "II.3", "II.4"],
            TestForms.Monitoring.Sections.Where(section => section.Group == "II. Progress report").Select(section => section.Number));

    [Fact]
    public void Period_and_partnership_name_the_report_and_are_not_asked()
    {
        Assert.Equal(ReportKeyPart.Period, TestForms.Monitoring["period"].Key);
        Assert.Equal(ReportKeyPart.Partnership, TestForms.Monitoring["partnership"].Key);
        Assert.Equal("start-date", TestForms.Monitoring.Asked.First().Id);
    }

    [Fact]
    public void Every_question_helps_with_a_name_a_sentence_and_an_example() =>
        Assert.All(TestForms.Monitoring.Questions, question =>
        {
            Assert.InRange(question.Name.Length, 3, 40);
            Assert.False(string.IsNullOrEmpty(question.Help));
            Assert.False(string.IsNullOrEmpty(question.Example));
        });

    [Fact]
    public void Every_example_can_be_read_as_an_answer() =>
        Assert.All(TestForms.Monitoring.Asked, question =>
        {
            if (question.Kind == QuestionKind.Rows)
                Assert.Single(PasteReader.Read(question.Columns, question.Example!, [])!.Rows);
            else
                Assert.IsType<AnswerResult.Accepted>(AnswerReader.Read(question, Answer.None(question.Id), question.Example!));
        });

    [Fact]
    public void Long_texts_take_the_five_thousand_characters_of_the_old_form() =>
        Assert.All(TestForms.Monitoring.Questions, question =>
            Assert.Equal(question.Kind == QuestionKind.LongText ? 5000 : null, question.Limit));

    private static string[] Lines() => [.. Wording.Split('\n').Select(line => line.Trim(' '))];
}
