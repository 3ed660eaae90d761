namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ChoiceRecognizers
{
    /// <summary>
    /// Finds choices by their texts; only if none is found by ordinals, and only then by numbers, so that "the one about the second
    /// year" is not taken for a number. Sorted by position in the utterance.
    /// </summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        var search = options ?? new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, search);
        if (found.Count == 0 && search.RecognizeOrdinals) found = At(EnglishNumbers.Ordinals(utterance), list);
        if (found.Count == 0 && search.RecognizeNumbers) found = At(EnglishNumbers.Cardinals(utterance), list);
        return found;
    }

    private static List<ModelResult<FoundChoice>> At(IEnumerable<ModelResult<int>> numbers, IList<Choice> list) =>
        numbers.Where(number => number.Resolution >= 1 && number.Resolution <= list.Count)
            .Select(number => new ModelResult<FoundChoice>
            {
                Text = number.Text,
                Start = number.Start,
                End = number.End,
                TypeName = "choice",
                Resolution = new FoundChoice { Value = list[number.Resolution - 1].Value, Index = number.Resolution - 1, Score = 1 },
            })
            .ToList();
}
