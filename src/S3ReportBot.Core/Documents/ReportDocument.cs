using System.Globalization;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Documents;

/// <summary>Makes a document of a report, in the form's order and wording.</summary>
public static class ReportDocument
{
    /// <param name="questionnaire">The form and version that the report was written in.</param>
    /// <param name="report">With the answers and the receipt of the version to show. Of a public document nothing confidential gets into
    /// the result.</param>
    /// <exception cref="ArgumentException">The report was never submitted and this is no draft.</exception>
    public static Document Compose(Questionnaire questionnaire, Report report, DocumentKind kind, TextCatalog texts)
    {
        if (kind != DocumentKind.Draft && report.Header.Receipt is null)
            throw new ArgumentException($"The report {report.Key} was never submitted: it has only a draft.", nameof(report));
        var subject = XmlText.Clean($"{report.Partnership}, {report.Key.Period.Name}");
        var mark = Mark(questionnaire, report, kind, texts);
        return new Document(
            kind, texts["document.language"], XmlText.Clean(questionnaire.Titles.Title), subject, mark,
            new DocumentLabels(texts["document.page"], texts["document.contents"], texts["document.skip"]),
            [
                .. FirstPage(questionnaire, kind, texts),
                .. new SectionParts(report, texts).Of(questionnaire.SectionsFor(kind.Audience())),
                ReceiptPage.Of(questionnaire, report, kind, texts),
            ]);
    }

    private static string Mark(Questionnaire questionnaire, Report report, DocumentKind kind, TextCatalog texts) => kind switch
    {
        DocumentKind.Draft => texts["document.mark-draft", ("done", Settled(questionnaire, report)), ("all", questionnaire.Questions.Count)],
        DocumentKind.Complete => texts["document.mark-complete"],
        _ => texts["document.mark-public"],
    };

    /// <summary>The two questions that name the report are settled as soon as there is one.</summary>
    private static string Settled(Questionnaire questionnaire, Report report) =>
        questionnaire.Questions
            .Count(question => question.Key != ReportKeyPart.None || report.Answers[question.Id].IsSettled)
            .ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Part> FirstPage(Questionnaire questionnaire, DocumentKind kind, TextCatalog texts)
    {
        if (kind == DocumentKind.Draft)
            yield return new ParagraphPart(ParagraphRole.Warning, texts["document.draft-notice"]);
        yield return new ParagraphPart(ParagraphRole.Note, texts["document.mandatory"]);
        yield return new ParagraphPart(ParagraphRole.Subtitle, XmlText.Clean(questionnaire.Titles.Heading));
        foreach (var paragraph in questionnaire.Titles.Introduction)
            yield return new ParagraphPart(ParagraphRole.Introduction, XmlText.Clean(paragraph));
    }
}
