using System.IO.Compression;
using System.Text;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Documents;

public sealed class ReportDocumentTests
{
    [Fact]
    public void The_document_has_the_forms_order_and_wording()
    {
        var word = Written.WordText(SmallForm.Sealed(), DocumentKind.Complete);

        Assert.Equal(
            [
                "About", "* Question period", "* Question partnership", "Question page",
                "II. Progress", "II.1. Work", "Question text", "Question regions", "Question events", "Question goals",
                "III. Hidden side", "Question assessment", "About this document",
            ],
            word.Headings);
        Assert.Equal(
            [
                new WordParagraph("Title", "The form"), new WordParagraph("Note", "Fields marked with * are mandatory."),
                new WordParagraph("Subtitle", "The report"), new WordParagraph("Introduction", "Read this first."),
            ],
            word.Blocks.Take(4));
        Assert.Contains(new WordParagraph("Hint", "A hint"), word.Blocks);
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        var level = 0;
        foreach (var heading in Written.WordText(SeedReport.Sealed(Shipped.Form), DocumentKind.Complete, Shipped.Form).Blocks.OfType<WordHeading>())
        {
            Assert.True(heading.Level <= level + 1, $"'{heading.Text}' is of level {heading.Level} after {level}.");
            level = heading.Level;
        }
    }

    [Fact]
    public void The_report_names_its_period_and_partnership()
    {
        var word = Written.WordText(SmallForm.Sealed(), DocumentKind.Public);

        Assert.Equal("January - June 2021", word.AnswerTo("* Question period"));
        Assert.Equal("Smart Glass", word.AnswerTo("* Question partnership"));
    }

    [Fact]
    public void Where_nothing_was_said_the_document_says_so()
    {
        var word = Written.WordText(SmallForm.Sealed(SmallForm.Skipped("regions"), SmallForm.Rows("events")), DocumentKind.Public);

        Assert.Equal("No answer", word.AnswerTo("Question text"));
        Assert.Equal("Left out", word.AnswerTo("Question regions"));
        Assert.Equal("No answer", word.AnswerTo("Question events"));
    }

    [Fact]
    public void Regions_stand_one_a_line_as_typed()
    {
        var word = Written.WordText(SmallForm.Sealed(SmallForm.Rows("regions", ["Extremadura (ES) , ES4"], ["Georgia"])), DocumentKind.Public);

        Assert.Equal("Extremadura (ES) , ES4\nGeorgia", word.AnswerTo("Question regions"));
    }

    [Fact]
    public void Ratings_that_are_not_complete_say_how_many_there_are()
    {
        var word = Written.WordText(SmallForm.Sealed(SmallForm.Ratings("goals", "1", null)), DocumentKind.Public);

        Assert.Contains(new WordParagraph("Note", "1 of 2 rated"), word.Blocks);
    }

    [Fact]
    public void A_draft_says_so_on_every_page_and_how_complete_it_is()
    {
        var word = Written.WordText(SmallForm.Draft(SmallForm.Text("text", "so far"), SmallForm.Skipped("regions")), DocumentKind.Draft);

        Assert.Equal("DRAFT: 4 of 8 questions answered or left out\nSmart Glass, January - June 2021", word.Header);
        Assert.StartsWith("DRAFT", Assert.IsType<WordParagraph>(word.Blocks[1]).Text, StringComparison.Ordinal);
        Assert.Contains(["Submitted", "Not submitted yet"], LastPage(word));
    }

    [Fact]
    public void A_report_that_was_never_submitted_has_only_a_draft() =>
        Assert.Throws<ArgumentException>(() => Written.Word(SmallForm.Draft(), DocumentKind.Public));

    [Fact]
    public void The_confidential_part_is_marked()
    {
        var word = Written.WordText(SmallForm.Sealed(), DocumentKind.Complete);

        var heading = word.Blocks.ToList().IndexOf(new WordHeading(1, "III. Hidden side"));
        Assert.StartsWith("Confidential", Assert.IsType<WordParagraph>(word.Blocks[heading + 1]).Text, StringComparison.Ordinal);
        Assert.Contains("confidential", word.Header, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_page_tells_form_version_time_author_and_fingerprint()
    {
        var report = SmallForm.Sealed(SmallForm.Text("assessment", "secret"));

        Assert.Equal(
            [
                ["Form", "The form"], ["Form version", "small, version 3"], ["Partnership", "Smart Glass"],
                ["Reporting period", "January - June 2021"], ["This document", "Complete version, confidential"],
                ["Submitted", "15-07-2021 12:30 (Brussels time, UTC+02:00), submission 2"], ["Submitted by", "Maria Submitter"],
                ["Fingerprint (SHA-256)", AnswerHash.Compute(SmallForm.Questionnaire, report.Key, report.Answers, Audience.Confidential)],
            ],
            LastPage(Written.WordText(report, DocumentKind.Complete)));
    }

    [Fact]
    public void The_public_version_holds_no_trace_of_the_confidential_part_or_of_people()
    {
        var report = SmallForm.Sealed(SmallForm.Text("text", "open"), SmallForm.Text("assessment", "classified"));
        var word = Written.Word(report, DocumentKind.Public);
        var whole = AnswerHash.Compute(SmallForm.Questionnaire, report.Key, report.Answers, Audience.Confidential);

        foreach (var trace in (string[])["classified", "Hidden side", "assessment", "Maria", "teams~1", "hash-of-everything", whole])
        {
            Assert.All(Parts(word), part => Assert.DoesNotContain(trace, part, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(trace, Written.Html(report, DocumentKind.Public), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("classified", string.Concat(Parts(Written.Word(report, DocumentKind.Complete))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_version_does_not_depend_on_the_confidential_part()
    {
        var with = SmallForm.Sealed(SmallForm.Text("text", "open"), SmallForm.Text("assessment", "classified"));
        var without = SmallForm.Sealed(SmallForm.Text("text", "open"));

        Assert.Equal(Written.Word(without, DocumentKind.Public), Written.Word(with, DocumentKind.Public));
    }

    [Fact]
    public void The_seed_report_stands_in_the_document_to_the_letter()
    {
        var report = SeedReport.Sealed(Shipped.Form);
        var word = Written.WordText(report, DocumentKind.Public, Shipped.Form);

        foreach (var question in Shipped.Form.Asked.Where(question => report.Answers[question.Id].Content is not null))
        {
            var heading = question.Mandatory ? $"* {question.Text}" : question.Text;
            switch (report.Answers[question.Id].Content)
            {
                case TextContent text:
                    Assert.Equal(text.Text, word.AnswerTo(heading));
                    break;
                case RowsContent rows when question.Columns.Count == 0:
                    Assert.Equal(string.Join('\n', rows.Rows.Select(row => row.Cells[0])), word.AnswerTo(heading));
                    break;
                case RowsContent rows:
                    Assert.Equal(rows.Rows.Select(row => row.Cells), word.RowsOf(heading).Select(row => row.Skip(1)));
                    break;
                case RatingsContent ratings:
                    Assert.Equal(
                        ratings.Values, word.RowsOf(heading).Select(row => question.Scale[row.ToList().IndexOf("X") - 1].Key));
                    break;
            }
        }
    }

    private static IReadOnlyList<IReadOnlyList<string>> LastPage(WordText word) => word.Blocks.OfType<WordTable>().Last().Rows;

    private static IEnumerable<string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return entry.FullName + reader.ReadToEnd();
        }
    }
}
