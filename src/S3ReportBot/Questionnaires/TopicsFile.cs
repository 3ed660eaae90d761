using Newtonsoft.Json.Linq;
using S3ReportBot.Core.Understanding;

namespace S3ReportBot.Questionnaires;

/// <summary>Reads what questions to the bot are answered with (dialogs/faq.*.json).</summary>
public static class TopicsFile
{
    /// <exception cref="DialogsFileException">
    /// The file is missing, is no JSON, breaks its schema, names a topic that is not there, or has an answer that can never be said.
    /// </exception>
    public static TopicCatalog Load(string path)
    {
        var file = DialogsFile.Read(path, "faq.schema.json");
        var topics = ((JObject)file.Content["topics"]!).Properties().Select(Read).ToList();
        var known = topics.Select(topic => topic.Id).ToHashSet();
        if (!known.Contains(TopicCatalog.Unknown))
            throw file.Wrong(file.Content["topics"]!, $"There is no topic {TopicCatalog.Unknown}.",
                "Add it: it answers what no other topic does.");
        foreach (var topic in topics)
        {
            var at = file.Content["topics"]![topic.Id]!;
            if (topic.Near.FirstOrDefault(near => !known.Contains(near)) is { } missing)
                throw file.Wrong(at["near"]!, $"There is no topic {missing}.", "Name a topic of this file.");
            if (topic.Answers[^1].When.Count > 0)
                throw file.Wrong(at["answers"]!, "No answer is left where no condition holds.", "Give the last answer no `when`.");
        }

        return new TopicCatalog(topics);
    }

    private static Topic Read(JProperty topic) => new(topic.Name, (string)topic.Value["about"]!, (string)topic.Value["button"]!,
        Strings(topic.Value["near"]),
        [.. topic.Value["answers"]!.Select(answer => new TopicAnswer(Strings(answer["when"]), (string)answer["text"]!))]);

    private static List<string> Strings(JToken? list) => [.. (list ?? new JArray()).Select(word => (string)word!)];
}
