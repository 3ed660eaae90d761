using System.Globalization;
using S3ReportBot.Core.Texts;

namespace S3ReportBot.Core.Questionnaires;

/// <summary>Which questions a person means by a number, a name, or a section.</summary>
public static class QuestionFinder
{
    /// <returns>One: that is meant. Several: any of them may be. None: no question or section is called so.</returns>
    public static IReadOnlyList<Question> Find(Questionnaire form, string text)
    {
        var folded = Folded.Of(text);
        if (int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return [.. form.Questions.Where(question => question.Number == number)];
        if (form.Questions.FirstOrDefault(question => question.Id == folded || Folded.Of(question.Name) == folded) is { } named)
            return [named];
        if (form.Sections.FirstOrDefault(section => IsCalled(section, folded)) is { } section)
            return [section.Questions[0]];
        return [.. form.Questions.Where(question => HasWords(Folded.Of(question.Name), folded))];
    }

    /// <summary>The section called so, or all sections below a heading called so.</summary>
    public static IReadOnlyList<Section> Sections(Questionnaire form, string text)
    {
        var folded = Folded.Of(text);
        return [.. form.Sections.Where(section => IsCalled(section, folded))];
    }

    private static bool IsCalled(Section section, string folded) =>
        section.Id == folded || Folded.Of(section.Title) == folded || Folded.Of(section.Heading) == folded
        || (section.Number.Length > 0 && (Folded.Of(section.Number) == folded || $"section {Folded.Of(section.Number)}" == folded))
        || (section.Group is { } group && (Folded.Of(group) == folded || Folded.Of(group).StartsWith(folded + ".", StringComparison.Ordinal)));

    private static bool HasWords(string name, string folded)
    {
        var words = name.Split([' ', '-', '/']);
        return folded.Split(' ').All(word => word.Length > 2 && words.Contains(word));
    }
}
