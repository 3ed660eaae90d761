namespace S3ReportBot.Core.Questionnaires;

/// <summary>The form: ordered sections of questions. It is data (dialogs/*.json); nothing in code knows a particular form.</summary>
public sealed class Questionnaire
{
    private readonly Dictionary<string, Question> _byId;

    /// <param name="sections">At least one, question ids unique over all of them; the loader checks both.</param>
    public Questionnaire(string id, string version, DocumentTitles titles, IReadOnlyList<Section> sections)
    {
        Id = id;
        Version = version;
        Titles = titles;
        Sections = sections;
        Questions = [.. sections.SelectMany(section => section.Questions)];
        _byId = Questions.ToDictionary(question => question.Id);
    }

    /// <summary>Stable for ever; a report remembers it with <see cref="Version"/>.</summary>
    public string Id { get; }

    public string Version { get; }

    public DocumentTitles Titles { get; }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>All questions in the form's order; <see cref="Question.Number"/> counts them from 1.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The questions that are answered in the conversation: all but the two that name the report.</summary>
    public IEnumerable<Question> Asked => Questions.Where(question => question.Key == ReportKeyPart.None);

    public Question? Find(string id) => _byId.GetValueOrDefault(id);

    /// <exception cref="KeyNotFoundException">No question has this id.</exception>
    public Question this[string id] => _byId[id];

    public Section SectionOf(Question question) => Sections.First(section => section.Questions.Contains(question));
}

/// <summary>What stands on the document's first page.</summary>
/// <param name="Title">The form's title.</param>
/// <param name="Heading">The heading of the report itself.</param>
/// <param name="Introduction">Paragraphs before the first section.</param>
public sealed record DocumentTitles(string Title, string Heading, IReadOnlyList<string> Introduction);

/// <summary>Who may read a section once the report is submitted.</summary>
public enum Audience
{
    Public,
    Confidential,
}

/// <summary>A part of the form.</summary>
/// <param name="Number">As people see it (`I`, `II.1`); empty where the form numbers nothing.</param>
/// <param name="Group">The heading above this section and its neighbours of the same group (`II. Progress report`), or null.</param>
/// <param name="Introduction">Paragraphs between the heading and the first question.</param>
public sealed record Section(
    string Id, string Number, string Title, string? Group, Audience Audience,
    IReadOnlyList<string> Introduction, IReadOnlyList<Question> Questions)
{
    /// <summary>Number and title as one heading line.</summary>
    public string Heading => Number.Length == 0 ? Title : $"{Number}. {Title}";
}
