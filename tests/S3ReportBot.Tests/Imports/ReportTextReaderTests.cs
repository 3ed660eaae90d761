using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Imports;
using S3ReportBot.Core.Reports;
using S3ReportBot.Documents.Word;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Imports;

public sealed class ReportTextReaderTests
{
    private static readonly AnswerSheet Seed = SeedReport.Answers(Shipped.Form);

    [Fact]
    public void The_old_tools_export_gives_all_twenty_one_answers_as_they_were_filed()
    {
        var read = Read(TestForms.Seed);

        Assert.Equal(new ReportingPeriod(2020, 2), read.Period);
        Assert.Equal(SeedReport.Partnership, read.Partnership);
        Assert.Equal(19, read.Answers.Count);
        AssertSeed(read);
        Assert.Empty(read.Unplaced);
    }

    [Theory]
    [InlineData(DocumentKind.Complete)]
    [InlineData(DocumentKind.Public)]
    [InlineData(DocumentKind.Draft)]
    public void A_document_of_this_bot_gives_back_what_it_was_made_of(DocumentKind kind)
    {
        var read = Read(WordReader.Read(Word(kind))!);

        Assert.Equal((new ReportingPeriod(2020, 2), SeedReport.Partnership), (read.Period, read.Partnership));
        AssertSeed(read);
        Assert.Empty(read.Unplaced);
    }

    [Fact]
    public void An_export_in_another_form_of_lines_is_read_alike()
    {
        AssertSeed(Read(TestForms.Seed.ReplaceLineEndings("\r\n")));
        AssertSeed(Read(TestForms.Seed.Replace("*** ", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal)));
        AssertSeed(Read(TestForms.Seed.Replace("specific examples", "specific exemples", StringComparison.Ordinal).Replace("Please provide the list of", "Please provide list of", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_wording_broken_over_lines_is_one_question()
    {
        var broken = TestForms.Seed.Replace("scoping, mapping and/or matchmaking. In addition,", "scoping, mapping\nand/or matchmaking. In\naddition,", StringComparison.Ordinal);

        Assert.Equal(Seed["eu13-involvement"].Content, Of(Read(broken), "eu13-involvement"));
    }

    [Fact]
    public void Short_names_with_a_colon_or_a_line_of_their_own_do_too()
    {
        var read = Read("""
            Start date: 26 June 2020
            Webpage: www.example.eu
            5. Executive summary
            We do much.

            Outreach: this line belongs to the summary's successors only if it comes in the form's order.
            Participating regions:
            Lapland (FI), FI1D7
            """);

        Assert.Equal(new TextContent("26-06-2020"), Of(read, "start-date"));
        Assert.Equal(new TextContent("https://www.example.eu"), Of(read, "webpage"));
        Assert.Equal(new TextContent("We do much."), Of(read, "executive-summary"));
        Assert.Null(read.Period);
    }

    [Fact]
    public void What_stands_below_no_question_or_cannot_be_read_is_told()
    {
        var read = Read("""
            Dear colleagues, here is our report.
            Start date of your partnership
            some time in 2020
            Partnership's webpage
            https://example.eu
            """);

        Assert.Equal(["- Dear colleagues, here is our report.", "start-date some time in 2020"], read.Unplaced.Select(piece => $"{piece.Question?.Id ?? "-"} {piece.Text}"));
        Assert.Equal(new TextContent("https://example.eu"), Of(read, "webpage"));
    }

    [Fact]
    public void Words_of_a_heading_inside_an_answer_stay_there()
    {
        var read = Read("Please provide the executive summary and the objectives of your partnership\nWe plan\nNew activities\nand more.\nPlease provide the list of leading regions\nAragon (ES24)");

        Assert.Equal(new TextContent("We plan\nNew activities\nand more."), Of(read, "executive-summary"));
    }

    [Theory]
    [InlineData("Goal 1. End poverty in all its forms everywhere\t\t\tX\t\t\t", "3")]
    [InlineData("Goal 1. End poverty in all its forms everywhere\t☐\t☒\t☐\t☐\t☐\t☐", "2")]
    [InlineData("Goal 1\tNot applicable", "n")]
    [InlineData("Goal 1: Agree", "2")]
    [InlineData("SDG 1 - Strongly disagree", "5")]
    [InlineData("1. Neutral", "3")]
    [InlineData("| Goal 1. End poverty in all its forms everywhere | ✓ | | | | | |", "1")]
    [InlineData("\tNot applicable\tAgree\tNeutral\tStrongly agree\tDisagree\tStrongly disagree\nGoal 1\t\tx\t\t\t\t", "2")]
    [InlineData("Goal 1. End poverty in all its forms everywhere\t<input type=\"radio\"/>\t<input type=\"radio\"/>\t<input checked type=\"radio\"/>\t<input type=\"radio\"/>", "3")]
    [InlineData("Goal 1. End poverty in all its forms everywhere\tX\tX\t\t\t\t", null)]
    [InlineData("Goal 1. End poverty in all its forms everywhere\t\t\t\t\t\t", null)]
    [InlineData("n1111111111111111", "n")]
    public void Ratings_are_read_from_the_marked_column(string lines, string? first)
    {
        var read = Read($"{Shipped.Form["sdg"].Text}\n{lines}");

        Assert.Equal(first, (Of(read, "sdg") as RatingsContent)?.Values[0]);
    }

    [Fact]
    public void A_question_left_out_is_left_out()
    {
        var read = Read($"{Shipped.Form["interested-regions"].Text}\nLeft out\n{Shipped.Form["outreach"].Text}\nNo answer");

        var only = Assert.Single(read.Answers);
        Assert.Equal(("interested-regions", null), (only.Question.Id, only.Content));
    }

    [Fact]
    public void A_text_without_the_forms_questions_gives_nothing()
    {
        Assert.Empty(Read("Meeting notes\n\nWe met in Seville and talked about outreach.").Answers);
        Assert.Empty(Read("").Answers);
    }

    internal static byte[] Word(DocumentKind kind)
    {
        using var file = new MemoryStream();
        WordWriter.Write(ReportDocument.Compose(Shipped.Form, SeedReport.Sealed(Shipped.Form), kind, Shipped.Texts), file);
        return file.ToArray();
    }

    private static ImportedReport Read(string text) => ReportTextReader.Read(Shipped.Form, Shipped.Texts, text);

    private static AnswerContent? Of(ImportedReport read, string question) => read.Answers.FirstOrDefault(answer => answer.Question.Id == question)?.Content;

    private static void AssertSeed(ImportedReport read)
    {
        foreach (var answer in Seed.All)
            Assert.True(SameContent.Say(answer.Content, Of(read, answer.QuestionId)), $"{answer.QuestionId}:\n{Written(answer.Content)}\n---\n{Written(Of(read, answer.QuestionId))}");
    }

    private static string Written(AnswerContent? content) => content switch
    {
        TextContent text => text.Text,
        RowsContent rows => string.Join('\n', rows.Rows.Select(row => string.Join('|', row.Cells))),
        RatingsContent ratings => string.Concat(ratings.Values),
        _ => "nothing",
    };
}
