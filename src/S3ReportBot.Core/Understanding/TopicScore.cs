using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>What a question is about.</summary>
internal sealed class TopicScore(IReadOnlyDictionary<string, TopicPlace> topics)
{
    private const int Shown = 3;
    private const double OfOthers = 0.4, MostOfOthers = 2, OfPlace = 0.6, OfFirstPlace = 0.9, OfNear = 0.2;

    /// <summary>How much speaks for the topic that most speaks for.</summary>
    public static double Best(Spoken spoken, Clause clause) => Evidence(spoken, clause).Values.DefaultIfEmpty().Max();

    /// <summary>The likeliest topic and the two that come next.</summary>
    public MessageReading Reading(Spoken spoken, Heard heard)
    {
        var evidence = Evidence(spoken, spoken.Message.All);
        var places = heard.Places.ToList();
        var ranked = topics.Keys.OrderByDescending(topic => evidence.GetValueOrDefault(topic) + Prior(topic, places)).ToList();
        // A hint alone says less than the place where it was said.
        var first = evidence.Count > 0 ? ranked[0] : null;
        if (first is null)
            return new(MessageKind.Question, "", Certainty.Likely, "") { Alternatives = [.. ranked.Take(Shown)] };
        var near = topics[first].Near;
        var next = ranked.Where(topic => topic != first)
            .OrderByDescending(topic => evidence.GetValueOrDefault(topic) + Prior(topic, places) + (near.Contains(topic) ? OfNear : 0));
        return new(MessageKind.Question, first, Certainty.Certain, "") { Alternatives = [.. next.Take(Shown - 1)] };
    }

    private double Prior(string topic, List<string> places) => topics[topic].Places
        .Select((place, index) => !places.Contains(place) ? 0 : places[0] == place ? OfFirstPlace : OfPlace)
        .DefaultIfEmpty().Max();

    /// <summary>For each topic its best entry, and a part of the others.</summary>
    private static Dictionary<string, double> Evidence(Spoken spoken, Clause clause)
    {
        var said = new Dictionary<TopicEntry, int>();
        foreach (var hit in spoken.Within(clause))
            if (hit.Tag.Entry is { } entry)
                said[entry] = said.GetValueOrDefault(entry) | (1 << hit.Tag.Part);
        var evidence = new Dictionary<string, double>();
        foreach (var topic in said.Where(entry => entry.Value == entry.Key.All).GroupBy(entry => entry.Key.Topic))
        {
            var best = topic.Max(entry => entry.Key.Weight);
            evidence[topic.Key] = best + Math.Min(MostOfOthers, OfOthers * (topic.Sum(entry => entry.Key.Weight) - best));
        }

        return evidence;
    }
}
