using System.Text;
using S3ReportBot.Core.Texts;
using S3ReportBot.Imports;

namespace S3ReportBot.Tests.Imports;

public sealed class FileTextTests
{
    [Fact]
    public void Text_files_are_read_in_the_encodings_people_save_them_in()
    {
        Assert.Equal("País\n", FileText.Read("a.txt", Encoding.UTF8.GetBytes("País\n")).Text);
        Assert.Equal("País", FileText.Read("a.TXT", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("País")]).Text);
        Assert.Equal("País", FileText.Read("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("País")]).Text);
        Assert.Equal("País", FileText.Read("a.txt", Encoding.Latin1.GetBytes("País")).Text);
        Assert.Equal("A\tB", FileText.Read("a.html", "<table><tr><td>A</td><td>B</td></tr></table>"u8.ToArray()).Text);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7", "import.file-kind")]
    [InlineData("a.doc", "\u0001old", "import.file-kind")]
    [InlineData("a.docx", "no zip", "import.file-unreadable")]
    [InlineData("a.docx", "PK no zip", "import.file-unreadable")]
    [InlineData("a.txt", "\0\0\0", "import.file-unreadable")]
    public void Other_files_are_refused_with_a_reason(string name, string content, string problem) =>
        Assert.Equal(problem, FileText.Read(name, Encoding.Latin1.GetBytes(content)).Problem);

    [Fact]
    public void A_text_longer_than_any_report_is_refused() =>
        Assert.Equal("import.file-too-long", FileText.Read("a.txt", Encoding.UTF8.GetBytes(new string('a', 200_001))).Problem);

    [Fact]
    public void Markup_may_be_longer_than_the_text_in_it_up_to_a_limit()
    {
        Assert.Equal("a", FileText.Read("a.html", Page(new string(' ', 900_000) + "a")).Text);
        Assert.Equal("import.file-too-long", FileText.Read("a.html", Page(new string(' ', 1_000_000) + "a")).Problem);
        Assert.Equal("import.file-too-long", FileText.Read("a.html", Page(new string('a', 200_001))).Problem);
    }

    [Fact]
    public void A_long_document_is_too_long_and_not_unreadable() => Assert.Equal(
        "import.file-too-long",
        FileText.Read("a.docx", WordReaderTests.Package(WordReaderTests.Document($"<w:p><w:r><w:t>{new string('a', 200_001)}</w:t></w:r></w:p>"))).Problem);

    [Theory]
    [InlineData("<w:p><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("<w:tbl><w:tr><w:tc>a</w:tc></w:tr></w:tbl>")]
    public void A_document_nested_more_deeply_than_any_is_unreadable(string around)
    {
        var (begin, end) = (around.Split('a')[0].Replace("<w:t>", "", StringComparison.Ordinal), around.Split('a')[1].Replace("</w:t>", "", StringComparison.Ordinal));
        var nested = string.Concat(Enumerable.Repeat(begin, 300)) + string.Concat(Enumerable.Repeat(end, 300));

        Assert.Equal("import.file-unreadable", FileText.Read("a.docx", WordReaderTests.Package(WordReaderTests.Document(nested))).Problem);
    }

    private static byte[] Page(string text) => Encoding.UTF8.GetBytes($"<p>{text}</p>");

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/a/file?x=1", true)]
    [InlineData("https://directline.botframework.com/attachments/1", true)]
    [InlineData("http://contoso.sharepoint.com/file", false)]
    [InlineData("https://sharepoint.com.evil.eu/file", false)]
    [InlineData("https://evilsharepoint.com/file", false)]
    [InlineData("https://user:secret@contoso.sharepoint.com/file", false)]
    [InlineData("https://contoso.sharepoint.com:8443/file", false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Files_are_fetched_from_known_hosts_only(string address, bool allowed) =>
        Assert.Equal(allowed, new FilesOptions().Allows(new Uri(address)));

    [Theory]
    [InlineData("a<br>b", "a\nb")]
    [InlineData("<p>a</p><p>b&amp;c&nbsp;d</p>", "a\nb&c d")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "- a\n- b")]
    [InlineData("<style>x{}</style><script>y</script>a<!-- b -->", "a")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr>\n<tr><td>1<br>2</td><td>say \"x\"</td></tr></table>after", "A\tB\n\"1\n2\"\t\"say \"\"x\"\"\"\nafter")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("<h1>T</h1>text", "T\ntext")]
    [InlineData("a <!-- b --> c", "a c")]
    [InlineData("a <!-- b", "a <!-- b")]
    [InlineData("a <!-- b <!-- c --> d", "a d")]
    [InlineData("<script>a", "a")]
    [InlineData("<SCRIPT x>a</script\n>b</script>", "b")]
    [InlineData("<scripts>a</scripts>", "a")]
    [InlineData("a <b c", "a <b c")]
    [InlineData("a <b <i>c</i>", "a <b c")]
    [InlineData("a&am<!-- -->p;b", "a&b")]
    public void Html_is_read_as_it_looks(string html, string text) => Assert.Equal(text, HtmlText.Of(html));
}
