using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Answers;

public class AnswerReaderTests
{
    [Theory]
    [InlineData("start-date", "26 June 2020", "26-06-2020")]
    [InlineData("webpage", "<www.example.eu>", "https://www.example.eu")]
    [InlineData("executive-summary", "  - one\r\n\r\n- “two” \u0007", "- one\n\n- “two”")]
    [InlineData("executive-summary", "7", "7")]
    public void What_can_be_read_is_stored(string question, string text, string stored) =>
        Assert.Equal(new TextContent(stored), Accepted(TestForms.Monitoring[question], text));

    [Theory]
    [InlineData("3", "Peer review – closed")]
    [InlineData("site", "Site visit")]
    [InlineData("peer review - OPEN", "Peer review – open")]
    [InlineData("kick–off", "Kick-off")]
    public void A_choice_is_stored_in_the_form_s_wording(string text, string stored) =>
        Assert.Equal(new TextContent(stored), Accepted(TestForms.Small["purpose"], text));

    [Fact]
    public void Regions_are_rows_of_one_cell()
    {
        var rows = Assert.IsType<RowsContent>(Accepted(TestForms.Small["regions"], "Navarra (ES), ES22\nVeneto (IT), ITH3")).Rows;

        Assert.Equal(["Navarra (ES), ES22", "Veneto (IT), ITH3"], rows.Select(row => Assert.Single(row.Cells)));
    }

    [Fact]
    public void Ratings_build_on_what_is_there()
    {
        var present = Answer.None("impression") with { Content = new RatingsContent(["a", null, null]) };

        Assert.Equal(
            new AnswerResult.Accepted(new RatingsContent(["a", "b", null])), AnswerReader.Read(TestForms.Small["impression"], present, "Fair"));
    }

    [Theory]
    [InlineData("next-visit", "13/25/2020", "invalid.date", "13/25/2020")]
    [InlineData("purpose", "holiday", "invalid.choice", "holiday")]
    [InlineData("purpose", "peer", "invalid.choice-ambiguous", "Peer review – open / Peer review – closed")]
    [InlineData("impression", "abca", "invalid.rating-count", "4")]
    [InlineData("regions", ";", "invalid.empty", "type your answer")]
    [InlineData("remarks", " \u0001 ", "invalid.empty", "type your answer")]
    public void What_cannot_be_read_says_why(string question, string text, string reason, string said) =>
        ExpectRefusal(TestForms.Small[question], text, reason, said);

    [Fact]
    public void An_address_that_is_none_says_why() =>
        ExpectRefusal(TestForms.Monitoring["webpage"], "not yet", "invalid.web-address", "https://www.example.eu");

    [Fact]
    public void A_text_has_fifty_thousand_characters_at_most()
    {
        Assert.Equal(new TextContent(new string('x', 50_000)), Accepted(TestForms.Small["remarks"], new string('x', 50_000)));
        ExpectRefusal(TestForms.Small["remarks"], new string('x', 50_001), "invalid.too-long", "50001 characters");
    }

    [Fact]
    public void A_reason_quotes_only_the_beginning_of_a_long_message() =>
        ExpectRefusal(TestForms.Small["next-visit"], new string('x', 1000), "invalid.date", $"\"{new string('x', 60)}…\"");

    [Theory]
    [InlineData("tasks")]
    [InlineData("host")]
    public void Tables_and_what_names_the_report_are_not_answered_by_a_message(string question) =>
        Assert.Throws<ArgumentException>(() => AnswerReader.Read(TestForms.Small[question], Answer.None(question), "a"));

    private static AnswerContent Accepted(Question question, string text) =>
        Assert.IsType<AnswerResult.Accepted>(AnswerReader.Read(question, Answer.None(question.Id), text)).Content;

    private static void ExpectRefusal(Question question, string text, string reason, string said)
    {
        var result = Assert.IsType<AnswerResult.Invalid>(AnswerReader.Read(question, Answer.None(question.Id), text));

        Assert.Equal(reason, result.Reason);
        Assert.Contains(said, TestForms.Texts[result.Reason, result.Arguments], StringComparison.Ordinal);
        Assert.DoesNotContain('{', TestForms.Texts[result.Reason, result.Arguments]);
    }
}
