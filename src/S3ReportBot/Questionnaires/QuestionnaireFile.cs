using Newtonsoft.Json.Linq;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Questionnaires;

/// <summary>Reads a form (dialogs/monitoring-report.json).</summary>
public static class QuestionnaireFile
{
    /// <exception cref="DialogsFileException">The file is missing, is no JSON, or breaks a rule of the schema or of <see cref="QuestionnaireRules"/>.</exception>
    public static Questionnaire Load(string path)
    {
        var file = DialogsFile.Read(path, "questionnaire.schema.json");
        QuestionnaireRules.Check(file);
        var form = file.Content;
        var titles = new DocumentTitles(form.Text("title"), form.Text("heading"), form.Texts("introduction"));
        var sections = new List<Section>();
        foreach (var section in form.List("sections"))
            sections.Add(ReadSection(section, 1 + sections.Sum(earlier => earlier.Questions.Count)));
        return new(form.Text("id"), form.Text("version"), titles, sections);
    }

    private static Section ReadSection(JToken section, int firstNumber)
    {
        var id = section.Text("id");
        var questions = section.List("questions").Select((question, index) => ReadQuestion(question, id, firstNumber + index));
        return new(
            id, section.Text("number"), section.Text("title"), section.TextOrNull("group"), section.Named<Audience>("audience"),
            section.Texts("introduction"), [.. questions]);
    }

    private static Question ReadQuestion(JToken question, string sectionId, int number) => new()
    {
        Id = question.Text("id"),
        Number = number,
        SectionId = sectionId,
        Name = question.Text("name"),
        Text = question.Text("text"),
        Kind = question.Named<QuestionKind>("kind"),
        Mandatory = (bool?)question["mandatory"] ?? false,
        Key = question["key"] is null ? ReportKeyPart.None : question.Named<ReportKeyPart>("key"),
        Hint = question.TextOrNull("hint"),
        Help = question.TextOrNull("help"),
        Example = question.TextOrNull("example"),
        Limit = (int?)question["limit"],
        Checks = [.. question.Texts("checks").Select(JsonReading.Named<AnswerCheck>)],
        Choices = question.Texts("choices"),
        Columns = [.. question.List("columns").Select(ReadColumn)],
        Items = question.Texts("items"),
        Scale = [.. question.List("scale").Select(step => new ScaleStep(step.Text("key"), step.Text("text")))],
    };

    private static Column ReadColumn(JToken column) =>
        new(column.Text("id"), column.Text("name"), column.Named<ColumnKind>("kind"), column.TextOrNull("help"),
            column["tense"] is null ? EventTense.Past : column.Named<EventTense>("tense"));
}
