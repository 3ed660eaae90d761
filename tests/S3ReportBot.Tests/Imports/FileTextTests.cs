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
    public void Html_is_read_as_it_looks(string html, string text) => Assert.Equal(text, HtmlText.Of(html));
}
