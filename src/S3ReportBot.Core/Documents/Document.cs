using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Core.Documents;

/// <summary>Which reading of a report a document is.</summary>
public enum DocumentKind
{
    /// <summary>A submitted report with its confidential part.</summary>
    Complete,

    /// <summary>A submitted report as everybody may read it.</summary>
    Public,

    /// <summary>The report as it stands, with its confidential part.</summary>
    Draft,
}

public enum FileFormat
{
    Word,
    Html,
}

/// <summary>What a file will show, in order, knowing nothing of file formats. Holds only text that XML can carry.</summary>
/// <param name="Language">BCP 47 tag with a region (`en-GB`), for spelling and hyphenation.</param>
/// <param name="Title">The form's title.</param>
/// <param name="Subject">Whose report for which period, in one line.</param>
/// <param name="Mark">What kind of document this is, for the top of every page.</param>
/// <param name="Parts">From below the title to the last page, which is the one <see cref="SealPart"/>.</param>
public sealed record Document(
    DocumentKind Kind, string Language, string Title, string Subject, string Mark, DocumentLabels Labels, IReadOnlyList<Part> Parts)
{
    public Audience Audience => Kind.Audience();
}

/// <summary>Words that only some formats need.</summary>
/// <param name="Page">With the parts `{page}` and `{pages}`.</param>
/// <param name="Contents">Names the list of sections.</param>
/// <param name="Skip">The link that leads past that list.</param>
public sealed record DocumentLabels(string Page, string Contents, string Skip);

public static class DocumentKinds
{
    /// <summary>Who may read a document of this kind.</summary>
    public static Audience Audience(this DocumentKind kind) =>
        kind == DocumentKind.Public ? Questionnaires.Audience.Public : Questionnaires.Audience.Confidential;

    /// <summary>The sections that a document for this audience may know of.</summary>
    public static IEnumerable<Section> SectionsFor(this Questionnaire questionnaire, Audience audience) =>
        questionnaire.Sections.Where(section =>
            audience == Questionnaires.Audience.Confidential || section.Audience == Questionnaires.Audience.Public);
}
