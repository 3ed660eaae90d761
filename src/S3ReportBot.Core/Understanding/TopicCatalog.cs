using System.Globalization;

namespace S3ReportBot.Core.Understanding;

/// <summary>What people ask about, and what is answered.</summary>
/// <param name="About">Completes `About ...:`, with which the answer begins.</param>
/// <param name="Button">What asks about it, in a few words: label of a button and the line that it types.</param>
/// <param name="Near">Ids of the topics that are likeliest next.</param>
/// <param name="Answers">The first whose conditions all hold is said; the last has none.</param>
public sealed record Topic(string Id, string About, string Button, IReadOnlyList<string> Near, IReadOnlyList<TopicAnswer> Answers);

/// <param name="When">Names of conditions, all of which hold.</param>
/// <param name="Text">With facts in braces, as in <see cref="Texts.TextCatalog"/>.</param>
public sealed record TopicAnswer(IReadOnlyList<string> When, string Text);

/// <summary>All topics of one language (dialogs/faq.*.json).</summary>
public sealed class TopicCatalog(IReadOnlyList<Topic> topics)
{
    /// <summary>What a question is answered with that fits no other.</summary>
    public const string Unknown = "unknown";

    private readonly Dictionary<string, Topic> _byId = topics.ToDictionary(topic => topic.Id);

    public IReadOnlyList<Topic> All => topics;

    /// <summary>The answers as texts, by <see cref="Key"/>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts => topics.SelectMany(topic =>
        topic.Answers.Select((answer, index) => KeyValuePair.Create(Key(topic, index), answer.Text)));

    /// <summary>The topic of that id; <see cref="Unknown"/> where there is none.</summary>
    public Topic Of(string id) => _byId.GetValueOrDefault(id) ?? _byId[Unknown];

    /// <param name="index">0-based place of the answer in its topic.</param>
    public static string Key(Topic topic, int index) => string.Create(CultureInfo.InvariantCulture, $"faq.{topic.Id}.{index}");
}
