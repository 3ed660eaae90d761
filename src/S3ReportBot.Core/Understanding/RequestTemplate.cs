using S3ReportBot.Core.Understanding.Words;

namespace S3ReportBot.Core.Understanding;

/// <summary>
/// What a command is made of: concepts that stand in a message in any order, `go previous question|column?`. `a|b` is one of two, `a?` may
/// be missing.
/// </summary>
internal sealed class RequestTemplate
{
    private readonly UInt128[] _items;

    /// <param name="command">As it is typed, with `{number}`, `{field}` and `{day}` for what the message names.</param>
    /// <param name="rank">Its place among all; of two that fit as well the first counts.</param>
    public RequestTemplate(string command, string template, int rank, Concepts concepts)
    {
        (Command, Rank) = (command, rank);
        var words = template.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _items = [.. words.Select(word => Any(word.Split('|'), concepts))];
        for (var item = 0; item < words.Length; item++)
            if (!words[item].EndsWith('?'))
                Required |= 1 << item;
        Needed = [.. _items.Where((_, item) => (Required & (1 << item)) != 0)];
    }

    /// <summary>All that are made of these languages' requests.</summary>
    public static IReadOnlyList<RequestTemplate> All(Languages languages, Concepts concepts) =>
        [.. languages.Requests.SelectMany(request => request.Value.Select(made => (Command: request.Key, made)))
            .Select((request, index) => new RequestTemplate(request.Command, request.made, index + 1, concepts))];

    public string Command { get; }

    public int Rank { get; }

    /// <summary>A bit for each item that has to stand in the message.</summary>
    public int Required { get; }

    /// <summary>How many sets of items a message can fill: two to the number of items.</summary>
    public int States => 1 << _items.Length;

    private UInt128[] Needed { get; }

    private static UInt128 Any(string[] names, Concepts concepts) =>
        names.Aggregate(UInt128.Zero, (set, name) => set | Concepts.Set(concepts[name.TrimEnd('?')]));

    /// <summary>Whether a message with these concepts can fit.</summary>
    public bool MayFit(UInt128 concepts) => Array.TrueForAll(Needed, item => (item & concepts) != 0);

    /// <summary>What may be filled once this concept stands in the message too; nothing if it is none of the items.</summary>
    public IEnumerable<int> Filled(int filled, int concept)
    {
        for (var item = 0; item < _items.Length; item++)
            if ((_items[item] & Concepts.Set(concept)) != 0)
                yield return filled | (1 << item);
    }
}
