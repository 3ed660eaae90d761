using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Polyfills.Tests.Dialogs;

public class FindTests
{
    [Fact]
    public void Every_named_choice_is_found_once_by_position()
    {
        var found = Find.FindChoices("green, then red and green again", Of("red", "green", "blue"), null);
        Assert.Equal(["green", "red"], found.Select(match => match.Resolution.Value));
        Assert.Equal((0, 4, "green"), (found[0].Start, found[0].End, found[0].Text));
    }

    [Fact]
    public void Of_overlapping_choices_the_longer_one_is_taken()
    {
        var found = Find.FindChoices("the dark red one", Of("red", "dark red"), null);
        Assert.Equal("dark red", Assert.Single(found).Resolution.Value);
    }

    [Fact]
    public void Words_may_stand_between_and_lower_the_score()
    {
        var found = Assert.Single(Find.FindChoices("dark and warm red", Of("dark red"), null));
        Assert.Equal(0.5f, found.Resolution.Score);
        Assert.Equal("dark and warm red", found.Text);
    }

    [Fact]
    public void Too_many_words_between_are_no_match() =>
        Assert.Empty(Find.FindChoices("dark and warm and deep red", Of("dark red"), null));

    [Fact]
    public void The_order_of_the_words_counts() => Assert.Empty(Find.FindChoices("red dark", Of("dark red"), null));

    [Fact]
    public void Some_of_the_words_are_enough_if_wanted()
    {
        Assert.Empty(Find.FindChoices("dark", Of("dark red"), null));
        var found = Find.FindChoices("dark", Of("dark red"), new FindChoicesOptions { AllowPartialMatches = true });
        Assert.Equal("dark red", Assert.Single(found).Resolution.Value);
    }

    [Fact]
    public void A_synonym_or_a_title_names_the_choice()
    {
        IList<Choice> choices = [new Choice("blue") { Synonyms = ["navy"], Action = new() { Title = "Sky" } }];
        Assert.Equal(("blue", "navy"), NameOf(Find.FindChoices("navy please", choices, null)));
        Assert.Equal(("blue", "Sky"), NameOf(Find.FindChoices("sky please", choices, null)));
        Assert.Empty(Find.FindChoices("sky please", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("blue please", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void A_text_goes_before_a_number()
    {
        var found = ChoiceRecognizers.RecognizeChoices("the second one", Of("one", "two"), null);
        Assert.Equal("one", Assert.Single(found).Resolution.Value);
    }

    [Fact]
    public void Words_are_cut_at_blanks_and_punctuation()
    {
        var words = Tokenizer.DefaultTokenizer("How are-you, Été?", null);
        Assert.Equal(["how", "are", "you", "été"], words.Select(word => word.Normalized));
        Assert.Equal((4, 6), (words[1].Start, words[1].End));
    }

    private static (string Value, string Synonym) NameOf(List<ModelResult<FoundChoice>> found) =>
        (Assert.Single(found).Resolution.Value, found[0].Resolution.Synonym);

    private static IList<Choice> Of(params string[] values) => ChoiceFactory.ToChoices(values);
}
