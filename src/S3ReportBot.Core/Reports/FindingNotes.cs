namespace S3ReportBot.Core.Reports;

/// <summary>What a report keeps about its findings: their numbers, and which of them somebody set aside.</summary>
/// <param name="Last">The highest number ever given; none is given twice.</param>
/// <param name="Numbers">By the finding's key.</param>
/// <param name="Ignored">By the finding's key: who set it aside.</param>
public sealed record FindingNotes(int Last, IReadOnlyDictionary<string, int> Numbers, IReadOnlyDictionary<string, string> Ignored)
{
    public static readonly FindingNotes None = new(0, new Dictionary<string, int>(), new Dictionary<string, string>());

    /// <summary>
    /// Gives each finding that has none a number. A finding of these questions that is not there any more is forgotten, and would come
    /// back with another number.
    /// </summary>
    /// <param name="found">The keys of all findings of those questions.</param>
    /// <returns>This very object when nothing changes.</returns>
    public FindingNotes With(IReadOnlyList<string> found, IEnumerable<string> questions)
    {
        if (found.Count == 0 && Numbers.Count == 0)
            return this;
        var keys = found.ToHashSet();
        var looked = questions.Select(question => question + "/").ToList();
        var gone = Numbers.Keys.Where(key => !keys.Contains(key) && looked.Exists(question => key.StartsWith(question, StringComparison.Ordinal))).ToList();
        var fresh = found.Where(key => !Numbers.ContainsKey(key)).ToList();
        if (gone.Count == 0 && fresh.Count == 0)
            return this;
        var numbers = Numbers.Where(number => !gone.Contains(number.Key)).ToDictionary();
        foreach (var (index, key) in fresh.Index())
            numbers[key] = Last + 1 + index;
        return new(Last + fresh.Count, numbers, Ignored.Where(ignored => !gone.Contains(ignored.Key)).ToDictionary());
    }

    /// <param name="finding">The finding's key.</param>
    /// <param name="person">Key of who sets it aside.</param>
    public FindingNotes Ignoring(string finding, string person) =>
        this with { Ignored = new Dictionary<string, string>(Ignored) { [finding] = person } };

    public int NumberOf(string finding) => Numbers.GetValueOrDefault(finding);

    public bool IsIgnored(string finding) => Ignored.ContainsKey(finding);
}
