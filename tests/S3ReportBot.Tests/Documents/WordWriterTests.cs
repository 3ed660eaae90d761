using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using S3ReportBot.Core.Documents;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Documents;

public sealed class WordWriterTests
{
    private static readonly string[] Odd =
    [
        "Ελληνικά: Περιφέρεια Δυτικής Ελλάδας",
        "საქართველო და სომხეთი: Հայաստան",
        "עברית עם English באמצע, 123 ועוד",
        "العربية: منطقة ٣ (IT11) و\u0647\u0650\u0645\u0651\u0629",
        "English first, then עברית, then English",
        "👩‍👩‍👧‍👦 and 🇪🇺 and 𝔖3, 𐍈",
        "e\u0301 is not é; n\u0303; ẛ\u0323",
        "  two blanks before, two after  ",
        "\tone tab before,\ttwo\t\tinside\t",
        "first\n\n\n\nfour lines on",
        "\n\nafter two empty lines",
        "- bullet\n  - deeper\n\t- by tab",
        "<b>&amp;\"quoted\"</b> 'single' ]]> <!-- -->",
        "see https://example.eu/a?b=c&d=%2Fe#f, and (https://example.eu/x_(y)).",
        "soft\u00ADhyphen, no\u00A0break, narrow\u202F, zero\u200Bwidth, non\u2011breaking",
        "日本語と中文",
    ];

    public static TheoryData<string> OddTexts => [.. Odd];

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void A_text_comes_back_to_the_letter(string text)
    {
        var report = SmallForm.Sealed(SmallForm.Text("text", text));

        Assert.Equal(text, Written.WordText(report, DocumentKind.Complete).AnswerTo("Question text"));
    }

    [Theory]
    [MemberData(nameof(OddTexts))]
    public void A_cell_comes_back_to_the_letter(string text)
    {
        var report = SmallForm.Sealed(SmallForm.Rows("events", [text, "April"], ["", text]));

        Assert.Equal([["1", text, "April"], ["2", "", text]], Written.WordText(report, DocumentKind.Complete).RowsOf("Question events"));
    }

    [Fact]
    public void Fifty_thousand_characters_come_back_to_the_letter()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(number => $"{number:D5} é\n\u05D0 "))[..50_000].TrimEnd();
        var report = SmallForm.Sealed(SmallForm.Text("text", text));

        Assert.Equal(text, Written.WordText(report, DocumentKind.Complete).AnswerTo("Question text"));
    }

    [Fact]
    public void What_XML_cannot_carry_becomes_a_replacement_character()
    {
        var report = SmallForm.Sealed(SmallForm.Text("text", "bell\a and half \uD83D of a pair"));

        Assert.Equal("bell\uFFFD and half \uFFFD of a pair", Written.WordText(report, DocumentKind.Complete).AnswerTo("Question text"));
    }

    [Fact]
    public void The_mark_stands_in_the_chosen_column()
    {
        var report = SmallForm.Sealed(SmallForm.Ratings("goals", "2", "n"));

        Assert.Equal(
            [["Goal 1", "", "X", ""], ["Goal 2", "", "", "X"]], Written.WordText(report, DocumentKind.Complete).RowsOf("Question goals"));
    }

    [Fact]
    public void Lines_that_begin_from_right_to_left_are_set_that_way()
    {
        var report = SmallForm.Sealed(SmallForm.Text("text", "English\nעברית and English"));

        var document = Part(Written.Word(report, DocumentKind.Complete), "word/document.xml");

        Assert.Single(Regex.Matches(document, "<w:bidi"));
        Assert.Contains("""<w:rtl /></w:rPr><w:t xml:space="preserve">עברית </w:t>""", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_in_answers_are_links()
    {
        var report = SmallForm.Sealed(SmallForm.Text("page", "https://example.eu/page"), SmallForm.Text("text", "more: https://example.eu/more."));

        var links = Part(Written.Word(report, DocumentKind.Complete), "word/_rels/document.xml.rels");

        Assert.Contains("Target=\"https://example.eu/page\"", links, StringComparison.Ordinal);
        Assert.Contains("Target=\"https://example.eu/more\"", links, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_of_tables_repeat_and_short_rows_stay_whole()
    {
        var report = SmallForm.Sealed(SmallForm.Rows("events", ["short", ""], [new string('x', 2_000), ""]));

        var document = Part(Written.Word(report, DocumentKind.Complete), "word/document.xml");
        var table = document[document.IndexOf("<w:tbl>", StringComparison.Ordinal)..document.IndexOf("</w:tbl>", StringComparison.Ordinal)];

        Assert.Single(Regex.Matches(table, "<w:tblHeader"));
        Assert.Equal(2, Regex.Count(table, "<w:cantSplit"));
    }

    [Theory]
    [InlineData(DocumentKind.Complete)]
    [InlineData(DocumentKind.Public)]
    [InlineData(DocumentKind.Draft)]
    public void The_file_is_valid(DocumentKind kind)
    {
        var report = SmallForm.Sealed(
            SmallForm.Text("page", "https://example.eu/\u00E4?x=1"),
            SmallForm.Text("text", string.Join('\n', Odd)),
            SmallForm.Rows("regions", [.. Odd.Select(text => new[] { text })]),
            SmallForm.Rows("events", [.. Odd.Select(text => new[] { text, text })]),
            SmallForm.Ratings("goals", "1", null),
            SmallForm.Text("assessment", "secret"));

        Assert.Empty(Faults(Written.Word(report, kind)));
    }

    [Fact]
    public void The_seed_report_is_valid()
    {
        Assert.Empty(Faults(Written.Word(SeedReport.Sealed(Shipped.Form), DocumentKind.Complete, Shipped.Form)));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        var report = SeedReport.Sealed(Shipped.Form);

        Assert.Equal(Written.Word(report, DocumentKind.Complete, Shipped.Form), Written.Word(report, DocumentKind.Complete, Shipped.Form));
    }

    [Fact]
    public void Nothing_in_the_file_tells_when_it_was_written()
    {
        using var zip = new ZipArchive(new MemoryStream(Written.Word(SmallForm.Sealed(), DocumentKind.Public)));

        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Properties_name_title_and_language_and_nobody()
    {
        var properties = Part(Written.Word(SmallForm.Sealed(), DocumentKind.Complete), "docProps/core.xml");

        Assert.Contains("<dc:title>The form</dc:title>", properties, StringComparison.Ordinal);
        Assert.Contains("<dc:language>en-GB</dc:language>", properties, StringComparison.Ordinal);
        Assert.DoesNotContain("creator", properties, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", properties, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_says_its_number_and_what_it_belongs_to()
    {
        var file = Written.Word(SmallForm.Sealed(), DocumentKind.Public);

        Assert.Equal("Public version\nSmart Glass, January - June 2021", WordText.Read(file).Header);
        Assert.Equal("The form\tPage 1 of 1", WordText.Read(file).Footer);
        Assert.Contains("NUMPAGES", Part(file, "word/footer1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_may_be_a_stream_that_cannot_seek()
    {
        var document = ReportDocument.Compose(SmallForm.Questionnaire, SmallForm.Sealed(), DocumentKind.Public, Shipped.Texts);
        using var file = new MemoryStream();
        using (var oneWay = new GZipStream(file, CompressionMode.Compress, leaveOpen: true))
            S3ReportBot.Documents.Word.WordWriter.Write(document, oneWay);
        file.Position = 0;
        using var unpacked = new MemoryStream();
        using (var reader = new GZipStream(file, CompressionMode.Decompress))
            reader.CopyTo(unpacked);

        Assert.Equal(Written.Word(SmallForm.Sealed(), DocumentKind.Public), unpacked.ToArray());
    }

    private static IEnumerable<string> Faults(byte[] file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
    }

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
