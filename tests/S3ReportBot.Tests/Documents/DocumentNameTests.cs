using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Tests.Documents;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("ccre-s3", DocumentKind.Public, FileFormat.Word, "ccre-s3_2020-H2_public.docx")]
    [InlineData("ccre-s3", DocumentKind.Complete, FileFormat.Word, "ccre-s3_2020-H2_complete.docx")]
    [InlineData("ccre-s3", DocumentKind.Draft, FileFormat.Word, "ccre-s3_2020-H2_draft.docx")]
    [InlineData("ccre-s3", DocumentKind.Public, FileFormat.Html, "ccre-s3_2020-H2_public.html")]
    [InlineData("../../Etc\\pass wd\r\n\"é\"", DocumentKind.Public, FileFormat.Word, "etc-pass-wd_2020-H2_public.docx")]
    [InlineData("Ελλάδα", DocumentKind.Public, FileFormat.Word, "report_2020-H2_public.docx")]
    public void A_name_holds_only_safe_characters(string partnership, DocumentKind kind, FileFormat format, string expected) =>
        Assert.Equal(expected, DocumentName.Of(new ReportKey(partnership, new ReportingPeriod(2020, 2)), kind, format));

    [Fact]
    public void A_long_name_is_cut() =>
        Assert.Equal(
            new string('a', 60) + "_2020-H2_draft.docx",
            DocumentName.Of(new ReportKey(new string('a', 300), new ReportingPeriod(2020, 2)), DocumentKind.Draft, FileFormat.Word));
}
