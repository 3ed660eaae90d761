using S3ReportBot.Core.People;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Documents;

/// <summary>Which sections of a partnership's report somebody may know of.</summary>
public static class VisibleSections
{
    public static IEnumerable<Section> SectionsVisibleTo(this Questionnaire form, Person person, string partnership) =>
        form.SectionsFor(person.May(Right.ReadConfidential, partnership) ? Audience.Confidential : Audience.Public);
}
