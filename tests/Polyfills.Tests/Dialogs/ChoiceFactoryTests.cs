using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Polyfills.Tests.Dialogs;

public class ChoiceFactoryTests
{
    private const string LongTitle = "a title of 21 letters";

    [Fact]
    public void Two_choices_in_a_line_are_joined_by_or() =>
        Assert.Equal("pick: (1) a or (2) b", ChoiceFactory.Inline(Of("a", "b"), "pick:").Text);

    [Fact]
    public void More_choices_in_a_line_are_listed() =>
        Assert.Equal("pick: (1) a, (2) b, or (3) c", ChoiceFactory.Inline(Of("a", "b", "c"), "pick:").Text);

    [Fact]
    public void A_list_without_numbers_has_dashes() =>
        Assert.Equal("pick:\n\n   - a\n   - b", ChoiceFactory.List(Of("a", "b"), "pick:", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);

    [Fact]
    public void A_button_of_its_own_is_used_as_it_is()
    {
        var button = new CardAction { Type = ActionTypes.OpenUrl, Title = "Open", Value = "https://example.org" };
        var message = ChoiceFactory.HeroCard([new Choice("open") { Action = button }], "pick:");
        Assert.Same(button, Assert.Single(((HeroCard)Assert.Single(message.Attachments).Content).Buttons));
    }

    [Theory]
    [InlineData(Channels.Msteams, "personal", 3, "buttons")]
    [InlineData(Channels.Msteams, "personal", 4, "card")]
    [InlineData(Channels.Msteams, "channel", 3, "card")]
    [InlineData(Channels.Msteams, "groupChat", 51, "list")]
    [InlineData(Channels.Slack, null, 3, "card")]
    [InlineData(Channels.Webchat, null, 5, "buttons")]
    [InlineData(Channels.Emulator, null, 5, "buttons")]
    [InlineData(Channels.Test, null, 3, "line")]
    [InlineData(Channels.Test, null, 4, "list")]
    public void The_channel_decides(string channel, string? conversationType, int count, string shown)
    {
        var choices = Of(Enumerable.Range(1, count).Select(i => $"choice {i}").ToArray());
        Assert.Equal(shown, Shape(ChoiceFactory.ForChannel(channel, choices, "pick:", null, null, conversationType, null)));
    }

    [Theory]
    [InlineData(Channels.Slack)]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Test)]
    public void A_long_title_makes_a_list(string channel) =>
        Assert.Equal("list", Shape(ChoiceFactory.ForChannel(channel, Of("a", LongTitle), "pick:", null, null, null, null)));

    private static IList<Choice> Of(params string[] values) => ChoiceFactory.ToChoices(values);

    private static string Shape(IMessageActivity message)
    {
        if (message.SuggestedActions?.Actions is { Count: > 0 }) return "buttons";
        if (message.Attachments is { Count: > 0 }) return "card";
        return message.Text.Contains('\n', StringComparison.Ordinal) ? "list" : "line";
    }
}
