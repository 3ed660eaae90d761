using System.Text;
using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Documents;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Imports;

/// <summary>Files that lie where a message says, fetched over HTTP.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class AttachedFilesTests
{
    [Theory]
    [InlineData("report.txt")]
    [InlineData("report.docx")]
    public async Task A_report_is_fetched_and_taken_over(string name)
    {
        await using var talk = await OpenAsync();

        await talk.Attaches(name, name.EndsWith("txt", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(TestForms.Seed)
            : ReportTextReaderTests.Word(DocumentKind.Complete), "import");

        talk.Expects("Saved (19)", "22 of 22");
        Assert.Equal(new TextContent("26-06-2020"), (await talk.Answers())["start-date"].Content);
    }

    [Fact]
    public async Task One_that_is_too_large_gone_or_of_another_kind_is_told_and_changes_nothing()
    {
        await using var talk = await OpenAsync();

        await talk.Attaches("large.docx", new byte[5_000_001], "import");
        talk.Expects("large.docx is too large");
        await talk.Attaches("gone.docx", null);
        talk.Expects("could not open gone.docx");
        await talk.Attaches("scan.pdf", "%PDF-1.7"u8.ToArray());
        talk.Expects("cannot read files of that kind (scan.pdf)");
        await talk.Attaches("broken.docx", "PK nothing"u8.ToArray());
        talk.Expects("cannot read broken.docx");
        await talk.Attaches("report.txt", Encoding.UTF8.GetBytes(TestForms.Seed));
        talk.Expects("Saved (19)");
    }

    [Fact]
    public async Task A_file_that_is_no_report_is_left_alone()
    {
        await using var talk = await OpenAsync();

        await talk.Attaches("notes.txt", "We met in Seville."u8.ToArray());

        talk.Expects("nothing was stored", "send import", "3. Start date");
        Assert.Empty((await talk.Answers()).All);
    }

    private static async Task<HttpConversation> OpenAsync()
    {
        var talk = await HttpConversation.StartAsync();
        foreach (var text in (string[])["start", "2020-H2", "CCRE-S3"])
            await talk.Says(text);
        return talk;
    }
}
