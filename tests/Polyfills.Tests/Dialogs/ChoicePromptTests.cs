using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Dialogs;

public class ChoicePromptTests
{
    [Theory]
    [InlineData("red", 0)]
    [InlineData("Green", 1)]
    [InlineData("the green one, please", 1)]
    [InlineData("2", 1)]
    [InlineData("number two", 1)]
    [InlineData("the third one", 2)]
    [InlineData("1st", 0)]
    [InlineData("navy", 2)]
    public async Task It_finds_the_choice(string answer, int index)
    {
        var client = Asking(new ChoicePrompt("colour"));
        await client.SayAsync("hello");
        await client.SayAsync(answer);
        var found = Assert.IsType<FoundChoice>(client.DialogTurnResult.Result);
        Assert.Equal((index, Colours().Choices[index].Value), (found.Index, found.Value));
    }

    [Theory]
    [InlineData("purple")]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("greenish")]
    public async Task Anything_else_is_asked_again_with_the_choices(string answer)
    {
        var client = Asking(new ChoicePrompt("colour"));
        await client.SayAsync("hello");
        Assert.Equal("Which one? (1) red, (2) green, or (3) blue", await client.SayAsync(answer));
    }

    [Theory]
    [InlineData(ListStyle.None, "Colour?")]
    [InlineData(ListStyle.Auto, "Colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.Inline, "Colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "Colour?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.SuggestedAction, "Colour?")]
    [InlineData(ListStyle.HeroCard, null)]
    public async Task The_choices_are_written_in_the_style(ListStyle style, string? text) =>
        Assert.Equal(text, await Asking(new ChoicePrompt("colour") { Style = style }).SayAsync("hello"));

    [Fact]
    public async Task Suggested_actions_are_buttons()
    {
        var reply = await Asking(new ChoicePrompt("colour") { Style = ListStyle.SuggestedAction }).SendActivityAsync<IMessageActivity>("hello");
        Assert.Equal(["red", "green", "blue"], reply.SuggestedActions.Actions.Select(action => action.Title));
        Assert.All(reply.SuggestedActions.Actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
        Assert.Equal(InputHints.ExpectingInput, reply.InputHint);
    }

    [Fact]
    public async Task A_hero_card_carries_the_text_and_the_buttons()
    {
        var reply = await Asking(new ChoicePrompt("colour") { Style = ListStyle.HeroCard }).SendActivityAsync<IMessageActivity>("hello");
        var card = Assert.IsType<HeroCard>(Assert.Single(reply.Attachments).Content);
        Assert.Equal("Colour?", card.Text);
        Assert.Equal(["red", "green", "blue"], card.Buttons.Select(button => button.Value));
    }

    [Fact]
    public async Task The_options_style_goes_before_the_prompts()
    {
        var options = Colours();
        options.Style = ListStyle.None;
        Assert.Equal("Colour?", await Talk.With(new ChoicePrompt("colour") { Style = ListStyle.List }, options).SayAsync("hello"));
    }

    [Fact]
    public async Task The_prompt_itself_stays_as_it_was()
    {
        var options = Colours();
        await Talk.With(new ChoicePrompt("colour") { Style = ListStyle.List }, options).SayAsync("hello");
        Assert.Equal("Colour?", options.Prompt.Text);
    }

    [Fact]
    public async Task Numbers_may_be_left_out()
    {
        var prompt = new ChoicePrompt("colour") { ChoiceOptions = new ChoiceFactoryOptions("; ", " | ", "; and ", false) };
        Assert.Equal("Colour? red; green; and blue", await Asking(prompt).SayAsync("hello"));
    }

    [Fact]
    public async Task Numbers_may_be_ignored()
    {
        var prompt = new ChoicePrompt("colour") { RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false } };
        var client = Asking(prompt);
        await client.SayAsync("hello");
        await client.SayAsync("2");
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
    }

    [Fact]
    public async Task A_text_that_answers_is_not_offered_as_an_interruption()
    {
        var component = new Component(new ChoicePrompt("colour"));
        var client = Talk.With(component, Colours());
        await client.SayAsync("hello");
        await client.SayAsync("purple");
        Assert.Equal([DialogEvents.ActivityReceived], component.Events);
        await client.SayAsync("red");
        Assert.Equal([DialogEvents.ActivityReceived], component.Events);
    }

    private static DialogTestClient Asking(ChoicePrompt prompt) => Talk.With(prompt, Colours());

    private static PromptOptions Colours() => new()
    {
        Prompt = Talk.Message("Colour?"),
        RetryPrompt = Talk.Message("Which one?"),
        Choices = [new Choice("red"), new Choice("green"), new Choice("blue") { Synonyms = ["navy"] }],
    };
}
