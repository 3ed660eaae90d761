namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Searches an utterance for known texts, word by word.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    /// <summary>The choices that the utterance names by value, title or synonym; by position, each choice once.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var search = options ?? new FindChoicesOptions();
        var values = choices.SelectMany((choice, index) => NamesOf(choice, search)
            .Where(name => name != null)
            .Select(name => new SortedValue { Value = name, Index = index })).ToList();
        return FindValues(utterance, values, search).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Text = found.Text,
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>
    /// The values whose words stand in the utterance in this order and near each other. Of overlapping ones the better, then the longer
    /// one is kept; of one index the best. By position.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrEmpty(utterance)) return [];
        var whole = values.Find(value => string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase));
        if (whole != null) return [new() { Text = utterance, Start = 0, End = utterance.Length - 1, TypeName = "value", Resolution = Scored(whole, 1) }];
        var search = options ?? new FindValuesOptions();
        var tokenizer = search.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var words = tokenizer(utterance, search.Locale);
        var candidates = values.OrderByDescending(value => value.Value.Length)
            .SelectMany(value => MatchesOf(value, tokenizer(value.Value, search.Locale), words, search))
            .OrderByDescending(match => match.Value.Score);
        return Distinct(candidates).OrderBy(match => match.First).Select(match => match.In(utterance, words)).ToList();
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions search)
    {
        if (!search.NoValue) yield return choice.Value;
        if (!search.NoAction) yield return choice.Action?.Title;
        foreach (var synonym in choice.Synonyms ?? []) yield return synonym;
    }

    private static FoundValue Scored(SortedValue value, float score) => new() { Value = value.Value, Index = value.Index, Score = score };

    /// <summary>Every place of the value, since a better one may follow: "the last time I took the last one".</summary>
    private static IEnumerable<WordMatch> MatchesOf(SortedValue value, List<Token> wanted, List<Token> words, FindValuesOptions search)
    {
        var from = 0;
        while (from < words.Count && MatchOf(value, wanted, words, from, search) is { } match)
        {
            yield return match;
            from = match.Last + 1;
        }
    }

    private static WordMatch MatchOf(SortedValue value, List<Token> wanted, List<Token> words, int from, FindValuesOptions search)
    {
        var (matched, skipped, first, last) = (0, 0, -1, -1);
        foreach (var token in wanted)
        {
            var position = words.FindIndex(from, word => word.Normalized == token.Normalized);
            var distance = matched > 0 ? position - from : 0;
            if (position < 0 || distance > (search.MaxTokenDistance ?? DefaultTokenDistance)) continue;
            matched++;
            skipped += distance;
            first = first < 0 ? position : first;
            last = position;
            from = position + 1;
        }

        if (matched == 0 || (matched < wanted.Count && !search.AllowPartialMatches)) return null;
        var completeness = (float)matched / wanted.Count;
        var accuracy = (float)matched / (matched + skipped);
        return new WordMatch(first, last, Scored(value, completeness * accuracy));
    }

    private static IEnumerable<WordMatch> Distinct(IEnumerable<WordMatch> best)
    {
        var indexes = new HashSet<int>();
        var used = new HashSet<int>();
        foreach (var match in best)
        {
            var positions = Enumerable.Range(match.First, match.Last - match.First + 1);
            if (indexes.Contains(match.Value.Index) || used.Overlaps(positions)) continue;
            indexes.Add(match.Value.Index);
            used.UnionWith(positions);
            yield return match;
        }
    }

    private sealed record WordMatch(int First, int Last, FoundValue Value)
    {
        internal ModelResult<FoundValue> In(string utterance, List<Token> words)
        {
            var (start, end) = (words[First].Start, words[Last].End);
            return new() { Text = utterance[start..(end + 1)], Start = start, End = end, TypeName = "value", Resolution = Value };
        }
    }
}
