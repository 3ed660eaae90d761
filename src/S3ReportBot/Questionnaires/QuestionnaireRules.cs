using Newtonsoft.Json.Linq;
using S3ReportBot.Core.Questionnaires;

namespace S3ReportBot.Questionnaires;

/// <summary>What a form must hold to beyond its schema.</summary>
internal static class QuestionnaireRules
{
    private static readonly Dictionary<string, QuestionKind> KindsOfMember = new()
    {
        ["choices"] = QuestionKind.Choice,
        ["columns"] = QuestionKind.Rows,
        ["items"] = QuestionKind.Ratings,
        ["scale"] = QuestionKind.Ratings,
        ["limit"] = QuestionKind.LongText,
    };

    private static readonly string[] KeyParts = ["period", "partnership"];

    /// <exception cref="DialogsFileException">For the first rule that is broken.</exception>
    public static void Check(DialogsFile file)
    {
        var sections = file.Content.List("sections");
        var questions = sections.SelectMany(section => section.List("questions")).ToList();
        CheckUnique(file, sections, "id", "section");
        CheckUnique(file, questions, "id", "question");
        CheckUnique(file, questions, "name", "question");
        CheckUnique(file, questions.Where(question => question["key"] is not null), "key", "question");
        CheckGroups(file, sections);
        foreach (var question in questions)
            CheckQuestion(file, question);
        if (questions.All(question => question["key"] is not null))
            throw file.Wrong(file.Content["sections"]!, "The form asks nothing.", "Add a question without 'key'.");
        foreach (var key in KeyParts)
            if (questions.All(question => question.TextOrNull("key") != key))
                throw file.Wrong(file.Content["sections"]!, $"No question asks the {key}, and a report is named by it.", $"Add a choice with 'key' set to {key}.");
    }

    private static void CheckQuestion(DialogsFile file, JToken question)
    {
        var kind = question.Named<QuestionKind>("kind");
        if (question["key"] is { } key && kind != QuestionKind.Choice)
            throw file.Wrong(key, "Only a choice can name the report.", "Set 'kind' to choice, or remove 'key'.");
        foreach (var (member, owner) in KindsOfMember)
            CheckMember(file, question, member, needed: kind == owner && question["key"] is null && member != "limit", allowed: kind == owner);
        if (question["key"] is not null && question["choices"] is { } choices)
            throw file.Wrong(choices, "The bot itself knows what can be chosen here.", "Remove 'choices', or remove 'key'.");
        CheckUnique(file, question.List("columns"), "id", "column");
        CheckUnique(file, question.List("columns"), "name", "column");
        CheckUnique(file, question.List("scale"), "key", "step of the scale");
        CheckUnique(file, question.List("scale"), "text", "step of the scale");
        CheckUnique(file, question.List("choices"), "choice");
        CheckUnique(file, question.List("items"), "item");
    }

    private static void CheckMember(DialogsFile file, JToken question, string member, bool needed, bool allowed)
    {
        if (needed && question[member] is null)
            throw file.Wrong(question, $"A question of kind {question.Text("kind")} needs '{member}'.", $"Add '{member}'.");
        if (!allowed && question[member] is { } surplus)
            throw file.Wrong(surplus, $"A question of kind {question.Text("kind")} has no '{member}'.", $"Remove '{member}', or correct 'kind'.");
    }

    private static void CheckGroups(DialogsFile file, IReadOnlyList<JToken> sections)
    {
        var closed = new HashSet<string>();
        for (var index = 1; index < sections.Count; index++)
        {
            if (sections[index - 1].TextOrNull("group") is { } before && before != sections[index].TextOrNull("group"))
                closed.Add(before);
            if (sections[index]["group"] is { } group && closed.Contains((string)group!))
                throw file.Wrong(group, $"The sections of '{group}' are not neighbours.", "Put them one after another, or give this one another group.");
        }
    }

    private static void CheckUnique(DialogsFile file, IEnumerable<JToken> owners, string member, string what) =>
        CheckUnique(file, owners.Select(owner => owner[member]!), $"{what} with this {member}");

    private static void CheckUnique(DialogsFile file, IEnumerable<JToken> values, string what)
    {
        var seen = new Dictionary<string, JToken>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
            if (!seen.TryAdd((string)value!, value))
                throw file.Wrong(
                    value, $"'{value}': there is another {what} at {DialogsFile.Place(seen[(string)value!])}.", "Change or remove one of the two.");
    }
}
