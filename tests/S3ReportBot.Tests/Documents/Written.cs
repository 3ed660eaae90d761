using S3ReportBot.Core.Documents;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Documents.Html;
using S3ReportBot.Documents.Word;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Documents;

/// <summary>Documents as files.</summary>
internal static class Written
{
    public static byte[] Word(Report report, DocumentKind kind, Questionnaire? questionnaire = null)
    {
        using var file = new MemoryStream();
        WordWriter.Write(ReportDocument.Compose(questionnaire ?? SmallForm.Questionnaire, report, kind, Shipped.Texts), file);
        return file.ToArray();
    }

    public static WordText WordText(Report report, DocumentKind kind, Questionnaire? questionnaire = null) =>
        Support.WordText.Read(Word(report, kind, questionnaire));

    public static string Html(Report report, DocumentKind kind, Questionnaire? questionnaire = null)
    {
        using var file = new MemoryStream();
        HtmlWriter.Write(ReportDocument.Compose(questionnaire ?? SmallForm.Questionnaire, report, kind, Shipped.Texts), file);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }
}
