using S3ReportBot.Tests.Support;
using Xunit.Sdk;

namespace S3ReportBot.Tests.Transcripts;

/// <summary>That a transcript means what docs/transcripts.md says, and that a conversation which goes otherwise fails.</summary>
[Trait(Lane.Name, Lane.Slow)]
public sealed class TranscriptReaderTests
{
    [Fact]
    public void A_message_between_quotes_is_kept_to_the_letter()
    {
        var read = Read("anna> \"\"\"\n\t a tab, and two blanks  \n\n(restart)\nbot: me?\n\n\"\"\"\nbot: yes ");

        Assert.Equal([new Step.Message(1, "anna", "\t a tab, and two blanks  \n\n(restart)\nbot: me?\n"), new Step.BotSays(8, "yes")],
            read.Steps);
    }

    [Fact]
    public void Who_speaks_how_and_what_happens_is_read_from_the_line()
    {
        var read =
            Read("# why\n(channel slack)\n\nben> (quick) and this  \nben> (2 seconds later) and 2\n(restart)\n(a week later)\n(carla opens the chat)\n(document public)\ndoc: x\nnot: y");

        Assert.Equal("slack", read.Channel);
        Assert.Equal(
            [
                new Step.Message(4, "ben", "and this  ", TimeSpan.FromMilliseconds(200)), new Step.Message(5, "ben", "and 2",
                    TimeSpan.FromSeconds(2)), new Step.Restart(6), new Step.WeekLater(7), new Step.OpenChat(8, "carla"),
                new Step.OpenDocument(9, "public"), new Step.DocumentSays(10, "x"), new Step.Nowhere(11, "y"),
            ],
            read.Steps);
    }

    [Fact]
    public void A_button_is_pressed_with_what_is_chosen_in_the_card()
    {
        var press = Assert.IsType<Step.Press>(Read("anna> (card) Save ratings: 1=Agree; 17=n").Steps.Single());

        Assert.Equal("Save ratings", press.Button);
        Assert.Equal(new Dictionary<int, string> { [1] = "Agree", [17] = "n" }, press.Filled);
    }

    [Fact]
    public void A_line_that_is_none_of_these_is_told()
    {
        var fault = Assert.Throws<FormatException>(() => Read("anna> start\nBot: hello"));

        Assert.Contains("a.chat, line 2: 'Bot: hello'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anna> start\nbot: 1 of 22\nbot: Elephant", "line 3")]
    [InlineData("anna> start\nbot: July\nbot: Reporting period", "line 3")]
    [InlineData("anna> start\nnot: Reporting period", "line 2")]
    [InlineData("anna> start\n(document complete)", "line 2")]
    [InlineData("anna> start\nanna> (card) Elephant", "line 2")]
    public async Task A_conversation_that_goes_otherwise_fails_at_its_line(string text, string line)
    {
        await using var talk = await HttpConversation.StartAsync();

        var fault = await Assert.ThrowsAsync<XunitException>(() => TranscriptRunner.RunAsync(Read(text), talk));

        Assert.Contains($"a.chat, {line}:", fault.Message, StringComparison.Ordinal);
    }

    private static Transcript Read(string text) => TranscriptReader.Read("a.chat", text);
}
