using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Documents;

/// <summary>The parts of a report's sections: headings, questions and what was answered.</summary>
internal sealed class SectionParts(Report report, TextCatalog texts)
{
    private readonly AnswerParts _answers = new(texts);

    public IEnumerable<Part> Of(IEnumerable<Section> sections)
    {
        string? group = null;
        foreach (var section in sections)
        {
            if (section.Group is not null && section.Group != group)
                yield return new HeadingPart(1, XmlText.Clean(section.Group));
            group = section.Group;
            foreach (var part in Of(section, group is null ? 1 : 2))
                yield return part;
        }
    }

    private IEnumerable<Part> Of(Section section, int level)
    {
        yield return new HeadingPart(level, XmlText.Clean(section.Heading));
        if (section.Audience == Audience.Confidential)
            yield return new ParagraphPart(ParagraphRole.Warning, texts["document.confidential"]);
        foreach (var paragraph in section.Introduction)
            yield return new ParagraphPart(ParagraphRole.Introduction, XmlText.Clean(paragraph));
        foreach (var question in section.Questions)
        {
            var hint = question.Hint is null ? null : XmlText.Clean(question.Hint);
            yield return new QuestionPart(level + 1, XmlText.Clean(question.Text), question.Mandatory, hint);
            foreach (var part in Of(question))
                yield return part;
        }
    }

    private IEnumerable<Part> Of(Question question) => question.Key switch
    {
        ReportKeyPart.Period => [new TextPart(report.Key.Period.Name)],
        ReportKeyPart.Partnership => [new TextPart(XmlText.Clean(report.Partnership))],
        _ => _answers.Of(question, report.Answers[question.Id]),
    };
}
