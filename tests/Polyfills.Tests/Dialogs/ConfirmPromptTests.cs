using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;

namespace Polyfills.Tests.Dialogs;

public class ConfirmPromptTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes, please", true)]
    [InlineData("sure", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("NOPE", false)]
    [InlineData("the second one", false)]
    [InlineData("2", false)]
    public async Task It_understands(string answer, bool meant)
    {
        var client = Asking(new ConfirmPrompt("sure"));
        await client.SayAsync("hello");
        await client.SayAsync(answer);
        Assert.Equal((DialogTurnStatus.Complete, meant), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task It_offers_both_and_asks_again()
    {
        var client = Asking(new ConfirmPrompt("sure"));
        Assert.Equal("Send? (1) Yes or (2) No", await client.SayAsync("hello"));
        Assert.Equal("Yes or no? (1) Yes or (2) No", await client.SayAsync("perhaps"));
    }

    [Fact]
    public async Task Other_words_may_stand_for_yes_and_no()
    {
        var client = Asking(new ConfirmPrompt("sure") { ConfirmChoices = Tuple.Create(new Choice("Send"), new Choice("Keep")) });
        Assert.Equal("Send? (1) Send or (2) Keep", await client.SayAsync("hello"));
        await client.SayAsync("keep");
        Assert.Equal(false, client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Without_numbers_a_number_is_no_answer()
    {
        var client = Asking(new ConfirmPrompt("sure") { ChoiceOptions = new ChoiceFactoryOptions(", ", " or ", ", or ", false) });
        Assert.Equal("Send? Yes or No", await client.SayAsync("hello"));
        Assert.Equal("Yes or no? Yes or No", await client.SayAsync("1"));
    }

    private static DialogTestClient Asking(ConfirmPrompt prompt) => Talk.With(prompt, Talk.Question("Send?", "Yes or no?"));
}
