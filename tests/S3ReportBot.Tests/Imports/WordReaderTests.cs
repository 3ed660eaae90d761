using System.IO.Compression;
using System.Text;
using S3ReportBot.Core.Documents;
using S3ReportBot.Documents.Word;

namespace S3ReportBot.Tests.Imports;

/// <summary>Word files that others made, some of them with ill intent.</summary>
public sealed class WordReaderTests
{
    private const string Types = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private const string Relations = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";

    [Fact]
    public void Paragraphs_are_lines_and_rows_have_tabs()
    {
        var text = Read("""
            <w:p><w:r><w:t>One</w:t><w:br/><w:t xml:space="preserve"> two</w:t></w:r></w:p>
            <w:p/>
            <w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>item</w:t></w:r></w:p>
            <w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p><w:p><w:r><w:t>"C"</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
            """);

        Assert.Equal("One\n two\n\n- item\nA\t\"B\n\"\"C\"\"\"\t\n", text);
    }

    [Fact]
    public void A_question_beside_a_long_answer_and_a_frame_around_a_text_are_no_rows()
    {
        Assert.Equal("Q\none\ntwo\n", Read("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Q</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
        Assert.Equal("framed\n", Read("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>framed</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
    }

    [Fact]
    public void What_was_deleted_and_what_fields_say_to_Word_is_not_read() => Assert.Equal("kept new\n", Read(
        """<w:p><w:r><w:t xml:space="preserve">kept </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"""));

    [Fact]
    public void Content_controls_are_read_like_what_they_hold() =>
        Assert.Equal("inside ☒\n", Read("<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>inside ☒</w:t></w:r></w:p></w:sdtContent></w:sdt>"));

    [Fact]
    public void A_document_with_entities_is_not_read() => Assert.Null(WordReader.Read(Package(
        """<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>""")));

    [Fact]
    public void A_document_that_unpacks_to_too_much_is_not_read()
    {
        var bomb = Package(Document($"<w:p><w:r><w:t>{new string('a', 31_000_000)}</w:t></w:r></w:p>"));

        Assert.InRange(bomb.Length, 1, 200_000);
        Assert.Null(WordReader.Read(bomb));
    }

    /// <summary>Names are compared with all others, and lists are looked up: what holds so many is no document.</summary>
    [Fact]
    public void A_tag_of_a_hundred_thousand_attributes_and_a_list_of_as_many_kinds_of_parts_are_not_read()
    {
        var attributes = string.Concat(Enumerable.Range(0, 150_000).Select(number => $"a{number}=\"\" "));
        var kinds = string.Concat(Enumerable.Range(0, 50_000).Select(number => $"<Override PartName=\"/a{number}\" ContentType=\"a/b\"/>"));

        Assert.Null(WordReader.Read(Package(Document($"<w:p {attributes}/>"))));
        Assert.Null(WordReader.Read(Package(Document("<w:p/>"), Types.Replace("</Types>", $"{kinds}</Types>", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_passed_over_ends_with_its_own_end() => Assert.Equal("kept more\n", Read(
        """<w:p><w:r><w:drawing><w:a><w:t>no</w:t></w:a></w:drawing><w:t>kept</w:t><w:rPr/><w:t xml:space="preserve"> more</w:t><w:del><w:del><w:t>no</w:t></w:del></w:del></w:r></w:p>"""));

    [Fact]
    public void A_package_with_too_many_parts_is_not_read()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (var part = 0; part < 1_200; part++)
                zip.CreateEntry($"part{part}.xml");

        Assert.Null(WordReader.Read(stream.ToArray()));
    }

    [Fact]
    public void What_is_no_Word_document_is_not_read()
    {
        Assert.Null(WordReader.Read([]));
        Assert.Null(WordReader.Read("PK no zip at all"u8.ToArray()));
        Assert.Null(WordReader.Read(Package(null)));
        Assert.Null(WordReader.Read(Package("<notes/><more/>")));
        var whole = ReportTextReaderTests.Word(DocumentKind.Complete);
        Assert.Null(WordReader.Read(whole[..(whole.Length / 2)]));
    }

    [Theory]
    [InlineData("mailto:ana@example.eu@example.eu")]
    [InlineData("http://www. example.eu")]
    [InlineData("http://")]
    [InlineData("")]
    public void A_link_that_is_no_address_does_not_keep_a_document_from_being_read(string target)
    {
        var links = $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
                            Target="{target}" TargetMode="External"/>
            </Relationships>
            """;

        Assert.Equal("kept\n", WordReader.Read(Package(Document("<w:p><w:r><w:t>kept</w:t></w:r></w:p>"), links: links)));
    }

    private static string? Read(string body) => WordReader.Read(Package(Document(body)));

    internal static string Document(string body) =>
        $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""";

    internal static byte[] Package(string? document, string types = Types, string? links = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", types);
            Add(zip, "_rels/.rels", Relations);
            if (document is not null)
                Add(zip, "word/document.xml", document);
            if (links is not null)
                Add(zip, "word/_rels/document.xml.rels", links);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
