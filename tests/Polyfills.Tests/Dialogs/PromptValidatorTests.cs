using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;

namespace Polyfills.Tests.Dialogs;

public class PromptValidatorTests
{
    [Fact]
    public async Task It_sees_the_number_of_attempts()
    {
        var attempts = new List<int>();
        var client = Asking((prompt, _) =>
        {
            attempts.Add(prompt.AttemptCount);
            return Task.FromResult(prompt.AttemptCount == 3);
        });
        await client.SayAsync("hello");
        foreach (var answer in new[] { "a", "b", "c" }) await client.SayAsync(answer);
        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal("c", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task What_it_says_stands_for_the_retry_prompt()
    {
        var client = Asking(async (prompt, cancellationToken) =>
        {
            await prompt.Context.SendActivityAsync("Too short.", cancellationToken: cancellationToken);
            return false;
        });
        await client.SayAsync("hello");
        Assert.Equal("Too short.", await client.SayAsync("A"));
        Assert.Null(client.NextReply());
    }

    [Fact]
    public async Task It_may_change_the_answer()
    {
        var client = Asking((prompt, _) =>
        {
            prompt.Recognized.Value = prompt.Recognized.Value.ToUpperInvariant();
            return Task.FromResult(true);
        });
        await client.SayAsync("hello");
        await client.SayAsync("ada");
        Assert.Equal("ADA", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task It_decides_alone_also_when_nothing_was_recognised()
    {
        var recognised = new List<bool>();
        var prompt = new ChoicePrompt("colour", (context, _) =>
        {
            recognised.Add(context.Recognized.Succeeded);
            return Task.FromResult(true);
        });
        var options = new PromptOptions { Prompt = Talk.Message("Colour?"), Choices = [new Choice("red")] };
        var client = Talk.With(prompt, options);
        await client.SayAsync("hello");
        await client.SayAsync("xyz");
        Assert.Equal([false], recognised);
        Assert.Equal((DialogTurnStatus.Complete, null), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task It_sees_the_options_and_keeps_a_state()
    {
        var options = Talk.Question("Name?");
        options.Validations = "letters";
        var seen = new List<string>();
        var prompt = new TextPrompt("name", (context, _) =>
        {
            seen.Add($"{context.Options.Validations} {context.State.ContainsKey("before")}");
            context.State["before"] = context.Recognized.Value;
            return Task.FromResult(false);
        });
        var client = Talk.With(prompt, options);
        foreach (var text in new[] { "hello", "a", "b" }) await client.SayAsync(text);
        Assert.Equal(["letters False", "letters True"], seen);
    }

    [Fact]
    public async Task The_frame_is_plain_data()
    {
        var options = Talk.Question("Name?");
        var dc = Talk.TurnOver(new TextPrompt("name", (_, _) => Task.FromResult(false)));
        await dc.PromptAsync("name", options);
        Assert.Equal(["options", "state"], dc.ActiveDialog.State.Keys.Order(StringComparer.Ordinal));
        Assert.Same(options, dc.ActiveDialog.State["options"]);
        var state = Assert.IsAssignableFrom<IDictionary<string, object>>(dc.ActiveDialog.State["state"]);
        Assert.Equal(0, state["AttemptCount"]);
        state["AttemptCount"] = 4L;
        await dc.ContinueDialogAsync();
        Assert.Equal(5, Convert.ToInt32(state["AttemptCount"], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static DialogTestClient Asking(PromptValidator<string> validator) =>
        Talk.With(new TextPrompt("name", validator), Talk.Question("Name?", "Again: name?"));
}
